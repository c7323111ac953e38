import type { FlagDefinition } from './catalog/FlagDefinition.ts';
import type { ErrorCode, Evaluation } from './Evaluation.ts';
import type { Absence } from './FlagSource.ts';
import type { OverrideChoice } from './Override.ts';

/**
 * What a boolean flag is that the backend answered without: its default, on (nothing that was released goes dark when its
 * configuration is removed) or off.
 */
export type OnMissing = 'default' | 'on' | 'off';

export interface ResolveInput {
  readonly definition: FlagDefinition | undefined;
  /** What the source says for this evaluation context. */
  readonly answer: Evaluation | Absence;
  /** What a tester chose, if the permission allows it and it has not expired. */
  readonly override: OverrideChoice | undefined;
  readonly onMissing: OnMissing;
}

/** Decides what a flag is: a tester's override wins, then what the source says if that is valid, then the default. */
export function resolveFlag({ definition, answer, override, onMissing }: ResolveInput): Evaluation {
  const original = resolveAnswer(definition, answer, onMissing);
  if (!override || definition?.overridable === false || original.metadata?.overridable === false)
    return original;
  const { simulate, value } = override;
  const chosen = simulate === 'error' ? 'failed' : (simulate ?? { value, reason: 'OVERRIDE' });
  const forced = resolveAnswer(definition, chosen, 'default');
  // A forced value of the wrong kind is no override.
  const fits =
    simulate || (forced.reason !== 'ERROR' && (definition || isAlike(original.value, forced.value)));
  return fits ? { ...forced, reason: 'OVERRIDE', original } : original;
}

/** Without a declaration the real value is all that says which kind a flag has. */
function isAlike(real: unknown, forced: unknown): boolean {
  return real === undefined || typeof real === typeof forced;
}

function resolveAnswer(
  definition: FlagDefinition | undefined,
  answer: Evaluation | Absence,
  onMissing: OnMissing,
): Evaluation {
  if (typeof answer === 'string') return resolveAbsence(definition, answer, onMissing);
  // A backend may leave the value to the code (OFREP 0.3, "codeDefaultFlag").
  if (answer.value === undefined) {
    return { ...answer, value: definition?.default, reason: answer.errorCode ? 'ERROR' : 'DEFAULT' };
  }
  if (!definition) return answer;
  const { value, errorCode } = definition.parse(answer.value);
  // Metadata stays: a locked flag with a bad value is locked all the same.
  if (errorCode) {
    const { metadata } = answer;
    return { value: definition.default, reason: 'ERROR', errorCode, ...(metadata && { metadata }) };
  }
  return value === answer.value ? answer : { ...answer, value };
}

const codes = {
  pending: 'PROVIDER_NOT_READY',
  missing: 'FLAG_NOT_FOUND',
  withheld: 'FLAG_NOT_FOUND',
  failed: 'GENERAL',
} as const satisfies Record<Absence, ErrorCode>;

function resolveAbsence(
  definition: FlagDefinition | undefined,
  absence: Absence,
  onMissing: OnMissing,
): Evaluation {
  // "Unknown means on" is for a backend that listed all it has, never for one that is silent or keeps flags to itself.
  const isDecided =
    absence === 'missing' && onMissing !== 'default' && (definition?.kind ?? 'boolean') === 'boolean';
  return {
    value: isDecided ? onMissing === 'on' : definition?.default,
    reason: absence === 'failed' ? 'ERROR' : 'DEFAULT',
    errorCode: codes[absence],
    ...(absence === 'pending' && { pending: true }),
  };
}
