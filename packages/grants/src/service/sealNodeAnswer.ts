import type { NodeAnswer } from './NodeAnswer.ts';
import type { RequestFlags } from './RequestFlags.ts';
import { sealAnswer } from './sealAnswer.ts';

/** Seals the answer of a Node server when its head is written, which is the last moment and comes after all the app sets. */
export function sealNodeAnswer(answer: NodeAnswer, flags: RequestFlags): void {
  const writeHead = answer.writeHead.bind(answer);
  answer.writeHead = (status: number, ...rest: readonly unknown[]) => {
    answer.writeHead = writeHead;
    const [reason, given] = typeof rest[0] === 'string' ? [rest[0], rest[1]] : [undefined, rest[0]];
    // As if they had been set before: what is given here would win over our own.
    for (const [name, value] of pairsOf(given)) answer.setHeader(name, value);
    sealAnswer(
      {
        get: (name) => textOf(answer.getHeader(name)),
        set: (name, value) => void answer.setHeader(name, value),
        delete: (name) => answer.removeHeader(name),
      },
      flags,
    );
    return reason === undefined ? writeHead(status) : writeHead(status, reason);
  };
}

type HeaderValue = string | readonly string[] | number;

/** `writeHead` takes an object, a flat list of names and values, or a list of pairs; a list may name a header twice. */
function pairsOf(given: unknown): Iterable<readonly [string, HeaderValue]> {
  if (typeof given !== 'object' || given === null) return [];
  if (!Array.isArray(given)) return Object.entries(given as Record<string, HeaderValue>).filter(isGiven);
  const flat: readonly unknown[] = given.flat();
  const values = new Map<string, string[]>();
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const name = String(flat[index]).toLowerCase();
    values.set(name, [...(values.get(name) ?? []), String(flat[index + 1])]);
  }
  return [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all] as const);
}

function isGiven([, value]: readonly [string, unknown]): boolean {
  return value !== undefined;
}

function textOf(value: number | string | readonly string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value?.toString();
}
