import { warn } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { hash } from './hash.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';

/** The last answer of a backend, between page loads. Never throws. */
export interface AnswerStorage {
  /** What is kept of this subject. Of anybody else, or for nobody, it is forgotten at the same time. */
  read(subject: string | undefined): Answer | undefined;
  /** Keeps what a later page needs: addresses of streams are secrets, and are not kept (ADR-0008). */
  write(subject: string | undefined, body: AnswerBody): void;
}

const longestAge = 30 * 86_400_000;
/** In characters: a fifth of what browsers allow a whole origin. */
const longestText = 2 ** 20;

/**
 * Keeps one answer in `localStorage`: that of the last subject, for 30 days. Where there is no such storage, on a server, nothing
 * is kept. Another format would have another key, so that neither version harms what the other has kept.
 */
export function createAnswerStorage(baseUrl: string): AnswerStorage {
  const storageKey = `halyard:ofrep:${baseUrl}:v1`;
  let hasWarned = false;

  return {
    read: (subject) => {
      try {
        const entry = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? '{}');
        // The clock may have been set back.
        const age = Math.abs(Date.now() - entry.writtenAt);
        if (subject && entry.subject === hash(subject) && age < longestAge) return parseStored(entry);
        globalThis.localStorage?.removeItem(storageKey);
      } catch {
        // What cannot be read is nobody's, and is written over by the next answer.
      }
      return undefined;
    },
    write: (subject, { flags, metadata }) => {
      if (!subject) return;
      try {
        const text = JSON.stringify({ subject: hash(subject), writtenAt: Date.now(), flags, metadata });
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

interface StoredAnswer {
  readonly flags: readonly object[];
}

function parseStored(stored: StoredAnswer): Answer {
  const flags = stored.flags.map((flag) => ({ ...flag, reason: 'CACHED' }));
  return parseAnswer({ ...stored, flags }, undefined).answer;
}
