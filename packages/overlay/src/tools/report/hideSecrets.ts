const hidden = '[removed]';
/** Everything around the sign that could belong to it: rather too much is removed than a part of a name kept. */
const email = /(?:[^\s"'<>]|(?<=[^\s"'<>])'(?=[^\s"'<>]))*(?:@|%40)[^\s"'<>]*/gi;
/** A run that long with digits and letters in it is an id, a key or a token, and no word. */
const longRun = /[\w+/=.~-]{20,}/g;
const named =
  /((?:^|[^\p{L}])(?:password|passwd|secret|token|api[-_]?key|authorization|bearer)["']?\s*[:= ]\s*["']?)[^\s"',&}]+/giu;

/** Takes out of a text what could say who somebody is, or let somebody in: addresses of people, tokens, keys. */
export function hideSecrets(text: string): string {
  return text
    .replaceAll(email, hidden)
    .replaceAll(named, `$1${hidden}`)
    .replaceAll(longRun, (run) => (/\d/.test(run) && /[a-z]/i.test(run) ? hidden : run));
}
