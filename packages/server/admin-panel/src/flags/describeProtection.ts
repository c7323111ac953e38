import type { FlagRecord } from '@halyard/server';

export interface Protection {
  readonly level: 'open' | 'protected' | 'kill-switch';
  readonly label: string;
  readonly text: string;
}

/** Whether testers may force a flag. One that is neither forceable nor shown to testers is a kill switch (T41). */
export function describeProtection(flag: Pick<FlagRecord, 'overridable' | 'exposeToTesters'>): Protection {
  if (flag.overridable) return { level: 'open', label: 'Forceable', text: 'Testers may force it' };
  if (flag.exposeToTesters)
    return { level: 'protected', label: 'Protected', text: 'Testers may not force it' };
  return { level: 'kill-switch', label: 'Kill switch', text: 'Nobody may force it, testers included' };
}
