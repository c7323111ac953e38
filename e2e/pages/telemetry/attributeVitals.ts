import { readFlagState, type FlagStore } from '@halyard/core';
import { onCLS, onINP, onLCP, type Metric } from 'web-vitals';

/** Sends each measurement with the flags that were shown when it became what it is. */
export function attributeVitals(store: FlagStore, send: (report: object) => void): void {
  const latest = new Map<string, object>();
  const note = ({ name, value }: Metric) => latest.set(name, { name, value, ...readFlagState(store) });
  // Without `reportAllChanges` the callbacks come as the page is left, when other flags may be shown.
  for (const follow of [onCLS, onINP, onLCP]) follow(note, { reportAllChanges: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const report of latest.values()) send(report);
  });
}
