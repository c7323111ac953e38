import type { FlagDefinition } from './catalog/FlagDefinition.ts';
import type { Evaluation } from './Evaluation.ts';
import type { Absence } from './FlagSource.ts';

/**
 * What a boolean flag is that the backend answered without: its default, on (nothing that was released goes dark when its
 * configuration is removed) or off.
 */
export type OnMissing = 'default' | 'on' | 'off';

/** What there is to know of a flag that nobody forces. */
export interface Question {
  readonly definition: FlagDefinition | undefined;
  /** What the source says for this evaluation context. */
  readonly answer: Evaluation | Absence;
  readonly onMissing: OnMissing;
}

/** Decides what a flag really is: what the source says if that is valid, or the default and why. */
export function resolveAnswer({ definition, answer, onMissing }: Question): Evaluation {
  if (typeof answer === 'string') {
    // "Unknown means on" is for a backend that listed all it has, never for one that is silent or keeps flags to itself.
    const isDecided =
      answer === 'missing' && onMissing !== 'default' && (definition?.kind ?? 'boolean') === 'boolean';
    return { value: isDecided ? onMissing === 'on' : definition?.default, ...(unknown[answer] ?? notFound) };
  }
  // A backend may leave the value to the code (OFREP 0.3, "codeDefaultFlag").
  if (answer.value === undefined)
    return { ...answer, value: definition?.default, reason: answer.errorCode ? 'ERROR' : 'DEFAULT' };
  if (!definition) return answer;
  const { value, errorCode } = definition.parse(answer.value);
  if (!errorCode) return value === answer.value ? answer : { ...answer, value };
  // Metadata stays: a locked flag with a bad value is locked all the same.
  return { value: definition.default, reason: 'ERROR', errorCode, metadata: answer.metadata };
}

const notFound = { reason: 'DEFAULT', errorCode: 'FLAG_NOT_FOUND' } as const;

/** How the kinds of unknown are told apart; a flag that is missing or withheld is not found. */
const unknown: Partial<Record<Absence, Omit<Evaluation, 'value'>>> = {
  pending: { reason: 'DEFAULT', errorCode: 'PROVIDER_NOT_READY', pending: true },
  failed: { reason: 'ERROR', errorCode: 'GENERAL' },
};
