import { describeAudience, type Targeting } from './describeAudience.ts';

/** Main switch and audience in one line: "Off" says what would be, so that both sides can be compared. */
export function describeTargeting(flag: Targeting): string {
  if (flag.enabled) return `On: ${describeAudience(flag).text}`;
  const once = describeAudience({ ...flag, enabled: true });
  return `Off: ${describeAudience(flag).text} (when on: ${once.text})`;
}
