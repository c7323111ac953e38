import type { Overrides } from '@halyard/core';

/** The limits of `Flag-Overrides`: what services accept. */
const mostFlags = 64;
const mostBytes = 4096;
const wireKey = /^[A-Za-z0-9._:-]{1,128}$/;

/** A curl command that asks a page's address with the values that are forced. `undefined` when no header can hold them. */
export function formatCurl(overrides: Overrides, href: string): string | undefined {
  const entries = [...overrides].flatMap(([key, { value }]) =>
    value === undefined ? [] : [value === true ? key : `${key}=${encodeURIComponent(JSON.stringify(value))}`],
  );
  const list = entries.join(', ');
  const isSendable = [...overrides.keys()].every((key) => wireKey.test(key));
  if (!isSendable || entries.length === 0 || entries.length > mostFlags || list.length > mostBytes)
    return undefined;
  const lines = [
    `curl ${quote(href)}`,
    `-H ${quote(`Flag-Overrides: ${list}`)}`,
    `-H ${quote('Flag-Grant: …')}`,
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

/** As one word of a POSIX shell, whatever is in it. */
function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
