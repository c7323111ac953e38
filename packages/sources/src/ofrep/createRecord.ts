import { warn, type Absence, type Evaluation, type SourceChange, type Status } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';

export interface RecordOptions {
  readonly subject: string | undefined;
  /** What this page knows already about this very subject. */
  readonly known: Answer | undefined;
  /** What an earlier page knew, if it is good enough to begin with. */
  readonly begins: Answer | undefined;
  /** What an earlier page knew, for as long as the backend cannot be reached. */
  readonly stored: Answer | undefined;
  readonly onChange: (change: SourceChange) => void;
}

/** What is known of one subject, and how good that is. */
export interface SubjectRecord {
  readonly answer: () => Answer | undefined;
  readonly peek: (key: string) => Evaluation | Absence;
  /** Takes an answer as it came from a backend, and says what changed. Throws if it is none. */
  readonly accept: (body: AnswerBody) => readonly string[] | undefined;
  /** `changed` without any key: all flags are as they were; `undefined`: any may be different. */
  readonly become: (status: Status, changed: readonly string[] | undefined) => void;
  /** `isUnreachable`: what an earlier page knew may fill in. */
  readonly fail: (isUnreachable: boolean) => void;
  /** The status to begin with. Each later one is told. */
  readonly settle: () => Status;
}

export function createRecord({ subject, known, begins, stored, onChange }: RecordOptions): SubjectRecord {
  let answer = known ?? begins;
  let status: Status = begins ? 'READY' : 'NOT_READY';
  let isSettled = false;
  let oddKeys = '';

  function become(next: Status, changed: readonly string[] | undefined): void {
    const isNews = next !== status || changed?.length !== 0;
    status = next;
    if (isNews && isSettled) onChange({ subject, status, ...(changed && { keys: changed }) });
  }

  function fail(isUnreachable: boolean): void {
    if (isUnreachable) answer ??= stored;
    become(answer ? 'STALE' : 'ERROR', []);
  }

  /** Once, as long as the same entries are odd. */
  function reportOdd(odd: string): void {
    if (odd && odd !== oddKeys) {
      warn(
        'HAL-404',
        process.env.NODE_ENV !== 'production' &&
          "entries of the flag backend's answer cannot be used, or are there twice — those flags stay what they were — correct them at the backend",
        odd,
      );
    }
    oddKeys = odd;
  }

  return {
    answer: () => answer,
    peek: (key) => answer?.flags.get(key) ?? answer?.absence ?? (isSettled ? 'failed' : 'pending'),
    accept: (body) => {
      const parsed = parseAnswer(body, answer);
      ({ answer } = parsed);
      reportOdd(parsed.odd.join(', '));
      return parsed.changed;
    },
    become,
    fail,
    settle: () => {
      if (status === 'NOT_READY') fail(true);
      isSettled = true;
      return status;
    },
  };
}
