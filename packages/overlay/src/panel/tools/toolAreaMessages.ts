/** The words around the rarer tools; their own are in their chunks, their names in `panelMessages.tools`. */
export const toolAreaMessages = {
  tools: {
    add: 'Add a flag',
    inspect: 'Where flags are',
    scenarios: 'Scenarios',
    context: 'View as',
    bisect: 'Find the culprit',
    events: 'Events',
    report: 'Bug report',
    copyAs: 'Copy as',
  },
  toolRuns: (tool: string): string => `“${tool}” is on`,
  stop: 'Stop',
  back: 'Back to the flags',
  loading: (tool: string): string => `Loading “${tool}”`,
  missing: (tool: string): string => `“${tool}” could not be loaded.`,
  missingWhy: 'The page may be offline, or a new release may have removed the file. A reload helps then.',
  crashed: (tool: string): string => `“${tool}” stopped working.`,
  copyLink: 'Copy a link to what is forced',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied',
  noLink: 'No link can hold what is forced',
  hide: 'Hide for 30 minutes',
};

export type ToolAreaMessages = typeof toolAreaMessages;
