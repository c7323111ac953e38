import { useEffect, useState } from 'react';
import { useMessages } from '../MessagesContext.ts';
import { formatRemaining } from './formatRemaining.ts';

const second = 1000;
const minute = 60 * second;
/** A sleeping laptop stops timers: never wait longer than this, in milliseconds. */
const longestWait = 30 * second;

/** How long something still lasts, in words that follow the clock. `until` is in epoch milliseconds. */
export function useRemaining(until: number): string {
  const messages = useMessages();
  const [now, setNow] = useState(() => Date.now());
  const left = until - now;
  useEffect(() => {
    if (left <= 0) return undefined;
    // Wakes up when the words change next.
    const wait = left > minute ? left % minute || minute : left % second || second;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(longestWait, wait));
    return () => clearTimeout(timer);
  }, [left]);
  return formatRemaining(left, messages);
}
