/** Comments and texts as a whole (what is never closed goes on to the end), words, and what opens, parts and closes arguments. */
const token =
  /\/\/.*|\/\*[^]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|`(?:[^`\\]|\\[^])*(?:`|$)|[A-Za-z_$][\w$]*|[()[\]{},]/g;

interface Opened {
  /** The function that is called; absent for any other bracket. */
  readonly call?: string;
  argument: number;
}

/**
 * The flags that a source text hands to one of `functions`, as a literal among the first two arguments. Reads words rather than a
 * syntax tree, so that a server's TypeScript needs no parser of the page's configuration.
 */
export function findCheckedFlags(source: string, functions: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open: Opened[] = [];
  let word: string | undefined;
  for (const [text] of source.matchAll(token)) {
    const around = open.at(-1);
    if (/^\/[/*]/.test(text)) continue;
    if ('([{'.includes(text)) open.push({ ...(text === '(' && word && { call: word }), argument: 0 });
    else if (')]}'.includes(text)) open.pop();
    else if (text === ',' && around) around.argument++;
    else if (/^['"`]/.test(text) && around?.call && around.argument < 2 && functions.includes(around.call)) {
      if (!text.includes('${')) found.add(text.slice(1, -1));
    }
    word = /^[\w$]/.test(text) ? text : undefined;
  }
  return found;
}
