import { clearOverrides } from '@halyard/core/overrides';
import { applyScenario } from '@halyard/core/scenario';
import type { PanelMessages } from '../panelMessages.ts';
import type { BulkMessages } from './bulkMessages.ts';
import type { PanelModel } from './createPanelModel.ts';

/** A browser keeps no more, and no more can travel to services. */
const most = 64;

interface BulkChange {
  readonly keys: readonly string[];
  readonly choice: boolean | 'real';
  readonly messages: PanelMessages;
  readonly words: BulkMessages;
}

/** Changes every listed flag that can be on or off, or gives all of them their real values back. Returns what was done, in words. */
export function bulkChange(model: PanelModel, { keys, choice, messages, words }: BulkChange): string {
  const { store, actions } = model;
  if (choice === 'real') {
    const overridden = keys.filter((key) => store.state.getState().overrides.has(key));
    const done = messages.resetDone(overridden.length);
    actions.change(done, () => clearOverrides(store, overridden));
    return done;
  }
  const changed = keys.filter((key) => canBeSwitched(model, key));
  const forced = new Set([...store.state.getState().overrides.keys(), ...changed]);
  if (changed.length === 0) return words.none;
  if (forced.size > most) return words.tooMany(most);
  const done = words.done(changed.length, choice ? messages.turnOn : messages.turnOff);
  const overrides = new Map(changed.map((key) => [key, { value: choice }]));
  // As a scenario: all of them in one change, so that each reader renders once.
  actions.change(done, () => applyScenario(store, { overrides }, { keepOthers: true }));
  return done;
}

function canBeSwitched(model: PanelModel, key: string): boolean {
  const { kind, permission } = model.row(key);
  return kind === 'boolean' && permission === 'allowed';
}
