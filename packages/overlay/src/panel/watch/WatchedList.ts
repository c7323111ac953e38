/**
 * What is watched for: flags that the backend changed, those that are declared and that the page never read, and those that it
 * read and its source does not know.
 */
export type WatchedFilter = 'changed' | 'unread' | 'unknown';

/** The flags that a watch has found, for the list to be narrowed to. */
export interface WatchedList {
  readonly name: WatchedFilter;
  readonly label: string;
  readonly keys: ReadonlySet<string>;
}
