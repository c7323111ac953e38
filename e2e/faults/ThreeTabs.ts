import * as fc from 'fast-check';
import { expect } from './faultTest.ts';
import type { Visit } from './Visit.ts';

/** What three tabs have forced. A tab's own value wins in that tab. */
export interface ThreeTabs {
  browser: number | undefined;
  readonly tabs: [number | undefined, number | undefined, number | undefined];
}

type Tab = 0 | 1 | 2;
type Command = fc.AsyncCommand<ThreeTabs, readonly Visit[]>;

const real = 1;

/** Sequences of what testers do in three tabs. */
export function commandsOf(): fc.Arbitrary<Iterable<Command>> {
  const tab = fc.constantFrom<Tab>(0, 1, 2);
  const value = fc.integer({ min: 1_000, max: 9_999 });
  return fc.commands(
    [
      fc.tuple(tab, value).map(([index, turn]) => force(index, turn, 'browser')),
      fc.tuple(tab, value).map(([index, turn]) => force(index, turn, 'tab')),
      tab.map(reload),
    ],
    { maxCommands: 8 },
  );
}

function force(index: Tab, turn: number, scope: 'browser' | 'tab'): Command {
  return {
    check: () => true,
    run: async (model, tabs) => {
      await tabs[index]?.page.evaluate((options) => faultPage.force(options.turn, options.scope), {
        turn,
        scope,
      });
      model.tabs[index] = scope === 'tab' ? turn : undefined;
      if (scope === 'browser') model.browser = turn;
      await expectAgreement(model, tabs);
    },
    toString: () => `tab ${index} forces ${turn} for the ${scope}`,
  };
}

function reload(index: Tab): Command {
  return {
    check: () => true,
    run: async (model, tabs) => {
      await tabs[index]?.page.reload();
      await expectAgreement(model, tabs);
    },
    toString: () => `tab ${index} reloads`,
  };
}

async function expectAgreement(model: ThreeTabs, tabs: readonly Visit[]): Promise<void> {
  await expect(async () => {
    const seen = await Promise.all(tabs.map(({ see }) => see('turn')));
    expect(seen).toEqual(model.tabs.map((own) => String(own ?? model.browser ?? real)));
  }).toPass({ timeout: 5_000 });
}
