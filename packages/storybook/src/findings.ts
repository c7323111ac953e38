import type { FlagsReport } from './FlagsReport.ts';

/** What a reviewer should know of a story's flags. */
export type Finding =
  /** The story gives a flag a value that nothing reads. */
  | { readonly code: 'not-read'; readonly key: string }
  /** The story reads a flag that neither it nor the catalog knows: its default is used. */
  | { readonly code: 'not-declared'; readonly key: string };

/** Compares what a story says of its flags with what it reads. */
export function findings({ flags, given }: Pick<FlagsReport, 'flags' | 'given'>): readonly Finding[] {
  const read = new Set(flags.filter(({ isRead }) => isRead).map(({ key }) => key));
  const unread = given.filter((key) => !read.has(key)).map((key): Finding => ({ code: 'not-read', key }));
  const undeclared = flags
    .filter(({ isRead, origin }) => isRead && origin === 'nobody')
    .map(({ key }): Finding => ({ code: 'not-declared', key }));
  return [...unread, ...undeclared];
}
