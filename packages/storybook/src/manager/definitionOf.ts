import { boolean, number, oneOf, string, type FlagDefinition } from '@halyard/core';
import type { ReportedFlag } from '../FlagsReport.ts';

/**
 * The declaration of a reported flag, for checking what is typed. Functions do not come through Storybook's channel, so a
 * structure's schema stays in the preview: `askFit` asks it.
 */
export function definitionOf(flag: ReportedFlag): FlagDefinition | undefined {
  const { kind, variants, min, max } = flag;
  if (kind === 'boolean') return boolean({ default: false });
  if (kind === 'number')
    return number({ default: 0, ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
  if (kind !== 'string') return undefined;
  const [first, ...others] = (variants ?? []).map(String);
  return first === undefined ? string({ default: '' }) : oneOf([first, ...others], { default: first });
}
