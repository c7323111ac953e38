import type { Answer } from './Answer.ts';

/** Which flags are different now; `undefined` if that may be any, named by neither answer included. */
export function compareAnswers(before: Answer | undefined, now: Answer): readonly string[] | undefined {
  if (before?.absence !== now.absence) return undefined;
  const keys = new Set([...before.flags.keys(), ...now.flags.keys()]);
  return [...keys].filter((key) => before.flags.get(key) !== now.flags.get(key));
}
