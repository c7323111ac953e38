import { useState, type FormEvent } from 'react';
import { messageOf } from '../requests/ShopError.ts';

export interface Submission {
  readonly isBusy: boolean;
  /** What to tell the visitor about the latest try; empty when there is nothing to tell. */
  readonly trouble: string;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends a form once at a time, and keeps what went wrong. */
export function useSubmission(send: (data: FormData) => Promise<void>): Submission {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setTrouble('');
    send(new FormData(event.currentTarget))
      .catch((error: unknown) => setTrouble(messageOf(error)))
      .finally(() => setBusy(false));
  };
  return { isBusy, trouble, submit };
}
