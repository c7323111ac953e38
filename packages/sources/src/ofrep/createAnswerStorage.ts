import { warn } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';

/** The last answer of a backend, between page loads. Never throws. */
export interface AnswerStorage {
  /** What is kept of this subject. Of anybody else, or for nobody, it is forgotten at the same time. */
  read(subject: string | undefined): Answer | undefined;
  /** Keeps what a later page needs: addresses of streams are secrets, and are not kept (ADR-0008). */
  write(subject: string | undefined, body: AnswerBody): void;
}

const version = 1;
const longestAge = 30 * 86_400_000;
/** In characters: a fifth of what browsers allow a whole origin. */
const longestText = 2 ** 20;

/**
 * Keeps one answer in `localStorage`: that of the last subject, for 30 days. What a later version has kept is left alone. Where
 * there is no such storage, on a server, nothing is kept.
 */
export function createAnswerStorage(baseUrl: string): AnswerStorage {
  const storageKey = `halyard:ofrep:${baseUrl}`;
  let isForeign = false;
  let hasWarned = false;

  return {
    read: (subject) => {
      try {
        const entry = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? '{}');
        isForeign = entry.version > version;
        if (isForeign) return undefined;
        // The clock may have been set back.
        const age = Math.abs(Date.now() - entry.writtenAt);
        if (subject && entry.subject === subject && age < longestAge) return parseStored(entry.data);
        globalThis.localStorage?.removeItem(storageKey);
      } catch {
        // What cannot be read is nobody's, and is written over by the next answer.
      }
      return undefined;
    },
    write: (subject, { flags, metadata }) => {
      if (!subject || isForeign) return;
      try {
        const text = JSON.stringify({ version, subject, writtenAt: Date.now(), data: { flags, metadata } });
        if (text.length > longestText) throw new RangeError('too large');
        globalThis.localStorage?.setItem(storageKey, text);
      } catch (error) {
        if (!hasWarned) {
          warn(
            'HAL-405',
            process.env.NODE_ENV !== 'production' &&
              'the last flag values are not stored — the browser blocks storage, it is full, or they are too large — they last until this page is left',
            error,
          );
        }
        hasWarned = true;
      }
    },
  };
}

function parseStored({
  flags,
  metadata,
}: {
  readonly flags: readonly object[];
  readonly metadata?: unknown;
}): Answer {
  const cached = flags.map((flag) => ({ ...flag, reason: 'CACHED' }));
  return parseAnswer({ flags: cached, metadata }, undefined).answer;
}
