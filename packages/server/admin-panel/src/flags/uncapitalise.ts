/** For a phrase inside a sentence; names in capitals stay as they are. */
export function uncapitalise(phrase: string): string {
  return phrase.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
