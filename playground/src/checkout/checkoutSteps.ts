import { hasAddress, type OrderDraft } from './OrderDraft.ts';

export const STEPS = ['address', 'delivery', 'payment'] as const;
export type Step = (typeof STEPS)[number];

/** The step an address asks for, unless the one before it is not done. */
export function stepFor(wanted: string | null, draft: OrderDraft): Step {
  const step = STEPS.find((name) => name === wanted) ?? 'address';
  return hasAddress(draft) ? step : 'address';
}

/** The address of a step, so that the back button goes through them. */
export function stepAddress(step: Step): string {
  return step === 'address' ? '/checkout' : `/checkout?step=${step}`;
}
