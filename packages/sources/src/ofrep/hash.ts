/** A short name for a text that shall not be read where it is kept: 64 bits, enough to tell apart all who use one browser. */
export function hash(text: string): string {
  let [left, right] = [1, 2];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    left = Math.imul(left ^ code, 0x9e3779b1);
    right = Math.imul(right ^ code ^ (left >>> 15), 0x85ebca6b);
  }
  return `${left}${right}`;
}
