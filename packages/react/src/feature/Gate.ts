/** What a gate stands behind: one flag, or several that are on or off. */
export interface Gate {
  readonly flag?: string | undefined;
  readonly all?: readonly string[] | undefined;
  readonly any?: readonly string[] | undefined;
}

/** The keys of a gate's flags. */
export function keysOf({ flag = '', all, any }: Gate): readonly string[] {
  return all ?? any ?? [flag];
}
