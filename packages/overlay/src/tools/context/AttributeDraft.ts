import type { EvaluationContext, JsonValue } from '@halyard/core';
import { controlKind, formatEntry, parseEntry } from '@halyard/core/editing';
import type { ValueKind } from '../parts/ValueField.tsx';
import type { ContextChanges } from './ContextChanges.ts';

/** One attribute as it is being edited. */
export interface AttributeDraft {
  readonly name: string;
  readonly kind: ValueKind;
  readonly text: string;
  readonly isLeftOut: boolean;
  /** What the page says it is; absent for one that a tester added. */
  readonly own?: JsonValue;
}

/** Every attribute of the page and every changed one, ready to be edited. The subject is none. */
export function draftOf(context: EvaluationContext, changes: ContextChanges = {}): readonly AttributeDraft[] {
  const names = new Set([...Object.keys(context), ...Object.keys(changes)]);
  names.delete('targetingKey');
  return [...names].map((name) => {
    const isLeftOut = name in changes && changes[name] === undefined;
    const own = context[name];
    const value = changes[name] ?? own;
    const kind = kindOf(value);
    return { name, kind, text: textOf(kind, value), isLeftOut, ...(own !== undefined && { own }) };
  });
}

/** An attribute that the page does not give. */
export function addedDraft(name: string, kind: ValueKind): AttributeDraft {
  return { name, kind, text: kind === 'boolean' ? 'true' : '', isLeftOut: false };
}

/** As it is without anybody's changes. */
export function takenBack(draft: AttributeDraft): AttributeDraft {
  const kind = kindOf(draft.own);
  return { ...draft, kind, text: textOf(kind, draft.own), isLeftOut: false };
}

interface ReadDraft {
  readonly changes?: ContextChanges;
  /** The attribute whose value is none. */
  readonly bad?: string;
}

/** What is different from the page's own context, or which attribute has no valid value. */
export function changesOf(drafts: readonly AttributeDraft[], isNobody: boolean): ReadDraft {
  const changes: Record<string, JsonValue | undefined> = {};
  for (const draft of drafts) {
    const { name, own, isLeftOut } = draft;
    const value = isLeftOut ? undefined : valueOf(draft);
    if (!isLeftOut && value === undefined) return { bad: name };
    if (JSON.stringify(value) !== JSON.stringify(own)) changes[name] = value;
  }
  return { changes: isNobody ? { ...changes, targetingKey: undefined } : changes };
}

function valueOf({ kind, text }: AttributeDraft): JsonValue | undefined {
  const parsedAs = kind === 'boolean' ? 'json' : kind;
  return parseEntry({ kind: parsedAs, definition: undefined, real: { value: undefined } }, text).value;
}

function kindOf(value: unknown): ValueKind {
  const kind = controlKind(undefined, value);
  return kind === 'choice' ? 'string' : kind;
}

function textOf(kind: ValueKind, value: unknown): string {
  return kind === 'boolean' ? String(value) : formatEntry(kind, value);
}
