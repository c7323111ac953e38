import { FlagServerError } from '../FlagServerError.ts';

const MOST_TEST_USERS = 10_000;
// Printable text without control characters: a name ends up in pages and logs (T22).
const NAME = /^[^\p{Cc}]{1,128}$/u;

/** Reads a list of user names, each once, exactly as written; throws HAL-720. */
export function parseTestUsers(input: unknown): readonly string[] {
  const isList = Array.isArray(input) && input.length <= MOST_TEST_USERS;
  if (!isList || !input.every((name: unknown) => typeof name === 'string' && NAME.test(name))) {
    throw new FlagServerError('HAL-720', {
      detail: `testUsers must be a list of at most ${MOST_TEST_USERS} names of 1 to 128 printable characters`,
    });
  }
  return [...new Set<string>(input)];
}
