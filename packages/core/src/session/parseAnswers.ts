import type { OverrideOutcome, ServiceAnswer } from '../carry/ServiceAnswer.ts';

const outcomes: ReadonlySet<string> = new Set<OverrideOutcome>([
  'applied',
  'not-allowed',
  'locked',
  'wrong-type',
  'unknown-flag',
  'no-grant',
  'unbound',
  'expired',
]);

/**
 * Reads `Flag-Overrides-Applied`: `cart;new-nav=applied, pricing;new-nav=locked`. Anybody may have written it, so what is no
 * answer is left out, and nothing throws.
 */
export function parseAnswers(report: string): ServiceAnswer[] {
  return report.split(',').flatMap((member) => {
    const [name = '', ...flags] = member.trim().split(';');
    const service = decode(name);
    return flags.flatMap((flag) => {
      const [key = '', outcome = ''] = flag.split('=');
      return key && isOutcome(outcome) ? [{ service, key, outcome }] : [];
    });
  });
}

function isOutcome(text: string): text is OverrideOutcome {
  return outcomes.has(text);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
