import type { Answer } from './Answer.ts';
import { hash } from './hash.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';

/**
 * What an earlier page knew of this subject. One answer is kept, that of the last subject: of anybody else, or for nobody, it is
 * forgotten at the same time. Never throws.
 */
export function readStored(key: string, subject: string | false | undefined): Answer {
  const longestAge = 2_592_000_000; // 30 days
  const before: Answer = new Map();
  try {
    const entry = JSON.parse(localStorage[key]);
    // The clock may have been set back.
    const age = Math.abs(Date.now() - entry.at);
    if (subject && entry.subject === hash(subject) && age < longestAge) {
      return parseAnswer(entry, before, 'CACHED')[0];
    }
    localStorage.removeItem(key);
  } catch {
    // There is no storage, or what cannot be read: that is nobody's, and is written over by the next answer.
  }
  return before;
}

/**
 * Keeps what a later page needs: addresses of streams are secrets, and are not kept (ADR-0008). Does nothing where there is no
 * storage, on a server. Throws if the storage is full or blocked, or the answer too large for it.
 */
export function writeStored(key: string, subject: string, { flags, metadata }: AnswerBody): void {
  const longestText = 1_000_000; // characters: a fifth of what browsers allow a whole origin
  const text = JSON.stringify({ subject: hash(subject), at: Date.now(), flags, metadata });
  if (text.length > longestText)
    throw new Error(process.env.NODE_ENV !== 'production' ? 'more than a million characters' : '');
  globalThis.localStorage?.setItem(key, text);
}
