/** The server's limit on a name's length. */
const LONGEST_NAME = 128;

/** Why a name cannot be added as it was typed; undefined if it can. Names are exact, so nothing is trimmed silently. */
export function checkTestUserName(name: string, testUsers: readonly string[]): string | undefined {
  if (name.trim() === '') return 'Type the name of a user.';
  if (name !== name.trim()) return 'The name begins or ends with a space. Names must match exactly.';
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`;
  if (/\p{Cc}/u.test(name)) return 'The name holds an invisible control character.';
  if (testUsers.includes(name)) return `${name} is already a test user.`;
  return undefined;
}
