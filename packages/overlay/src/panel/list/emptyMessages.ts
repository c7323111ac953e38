/** What is said where no flag is listed. */
export const emptyMessages = {
  noMatch: (search: string): string => `No flag matches “${search}”.`,
  clearSearch: 'Clear the search',
  showAll: 'Show all flags',
  none: {
    all: 'This page has no flags yet.',
    onPage: 'This page has read no flag yet.',
    forced: 'No flag is forced.',
    starred: 'No flag is starred.',
    changed: 'No flag has changed.',
    unread: 'This page has read every flag that it declares.',
    unknown: 'The source knows every flag that this page reads.',
  },
  noneWhy: {
    all: 'Declare some, or connect a source that lists its flags.',
    starred: 'Mark flags with their star to find them again.',
  } as Readonly<Record<string, string>>,
};

export type EmptyMessages = typeof emptyMessages;
