import { createFlagStore, defineFlags, string, type Access, type FlagStore } from '@halyard/core';
import { clearOverrides, keepOverrides, setOverride } from '@halyard/core/overrides';
import { act } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createFlagHooks } from '../createFlagHooks.ts';
import { FlagProvider } from '../provider/FlagProvider.ts';
import { changingAccess, type ChangingAccess } from './changingAccess.ts';
import { createTestSource, type TestSource } from './createTestSource.ts';

export const flags = defineFlags({
  headline: string({ default: 'default' }),
  killed: string({ default: 'default', overridable: false }),
});
const { useFlag, useFlagDetails, useFlags, useSuspenseFlag, Feature } = createFlagHooks(flags);
export type Key = keyof typeof flags;
type Subject = 'ann' | 'bob' | undefined;
type Kind = keyof typeof readers;

/** Anything that can happen to a page. */
export type Happening =
  | { readonly do: 'context'; readonly subject: Subject; readonly plan: number }
  | { readonly do: 'hold' }
  | { readonly do: 'settle'; readonly which: number; readonly status: 'READY' | 'ERROR' | 'FATAL' }
  | {
      readonly do: 'push';
      readonly subject: 'ann' | 'bob';
      readonly status: 'READY' | 'STALE' | 'ERROR' | undefined;
    }
  | {
      readonly do: 'override';
      readonly key: Key;
      readonly choice: { readonly value: string } | { readonly simulate: 'pending' | 'error' | 'missing' };
      readonly lifetime: number;
    }
  | { readonly do: 'clear' }
  | { readonly do: 'access'; readonly state: Access['state'] }
  | { readonly do: 'wait'; readonly time: number }
  | { readonly do: 'mount'; readonly kind: Kind; readonly key: Key }
  | { readonly do: 'unmount'; readonly which: number }
  | { readonly do: 'leave' };

interface ReaderProps {
  readonly flag: Key;
  readonly note: (value: string) => void;
}
const shown = ({ flag, note }: ReaderProps, value: string): ReactNode => {
  note(value);
  return <p data-flag={flag}>{value}</p>;
};
const readers = {
  value: function Value(props: ReaderProps) {
    return shown(props, useFlag(props.flag));
  },
  details: function Details(props: ReaderProps) {
    return shown(props, useFlagDetails(props.flag).value);
  },
  several: function Several(props: ReaderProps) {
    return shown(props, useFlags(['headline', 'killed'])[props.flag]);
  },
  suspending: function Suspending(props: ReaderProps) {
    return shown(props, useSuspenseFlag(props.flag));
  },
  gate: function Gate(props: ReaderProps) {
    return <Feature flag={props.flag}>{(value) => shown(props, value)}</Feature>;
  },
};

/** A page of readers, with all that a test does to it. */
export interface PageSimulation {
  readonly store: FlagStore<typeof flags>;
  readonly source: TestSource;
  readonly access: ChangingAccess;
  /** What readers were rendered with, and for whom; emptied by the test. */
  readonly renders: Array<{ readonly whom: Subject; readonly value: string }>;
  /** What is on the screen. */
  readonly texts: () => Array<{ readonly flag: Key; readonly text: string }>;
  readonly subject: () => Subject;
  readonly isOpen: () => boolean;
  readonly perform: (happening: Happening) => Promise<void>;
  /** Answers whatever is still waiting, forces nothing any more, and takes the page away. */
  readonly end: () => Promise<void>;
}

/** Makes a page whose values say whose they are: `ann#3`. Lets time pass through `advance`, in milliseconds. */
export function simulatePage(accessState: Access['state'], advance: (time: number) => void): PageSimulation {
  let version = 0;
  const valuesOf = (subject: Subject) => ({
    headline: `${subject}#${version}`,
    killed: `${subject}#${version}`,
  });
  const source = createTestSource({ ann: valuesOf('ann'), bob: valuesOf('bob'), '': valuesOf(undefined) });
  const access = changingAccess(accessState, ['headline']);
  const store = createFlagStore({ flags, source, access, context: { targetingKey: 'ann' } });
  const container = document.createElement('div');
  const renders: Array<{ readonly whom: Subject; readonly value: string }> = [];
  const holds: Array<ReturnType<TestSource['hold']>> = [];
  let mounted: Array<{ readonly id: number; readonly kind: Kind; readonly flag: Key }> = [];
  let context: { targetingKey?: string; plan: number } = { targetingKey: 'ann', plan: 0 };
  let root: Root | undefined;
  let stopKeeping: (() => void) | undefined;
  const subject = () => context.targetingKey as Subject;

  function render(): void {
    root ??= createRoot(container);
    stopKeeping ??= keepOverrides(store);
    const whom = subject();
    const note = (value: string) => void renders.push({ whom, value });
    root.render(
      <FlagProvider store={store} context={context}>
        {mounted.map(({ id, kind, flag }) => {
          const Reader = readers[kind];
          return (
            <Suspense key={id} fallback="waiting">
              <Reader flag={flag} note={note} />
            </Suspense>
          );
        })}
      </FlagProvider>,
    );
  }

  function leave(): void {
    root?.unmount();
    stopKeeping?.();
    root = undefined;
    stopKeeping = undefined;
  }

  function happen(happening: Happening): void {
    switch (happening.do) {
      case 'context':
        context = {
          plan: happening.plan,
          ...(happening.subject !== undefined && { targetingKey: happening.subject }),
        };
        return render();
      case 'hold':
        return void holds.push(source.hold());
      case 'settle':
        return holds.splice(happening.which % Math.max(1, holds.length), 1)[0]?.(happening.status);
      case 'push':
        version++;
        return source.push(
          happening.subject,
          valuesOf(happening.subject),
          happening.status && { status: happening.status },
        );
      case 'override': {
        const { key, choice, lifetime } = happening;
        return setOverride(store, key, { ...choice, expiresAt: Date.now() + lifetime });
      }
      case 'clear':
        return clearOverrides(store);
      case 'access':
        return access.become(happening.state);
      case 'wait':
        return advance(happening.time);
      case 'mount':
        mounted = [...mounted, { id: version++, kind: happening.kind, flag: happening.key }];
        return render();
      case 'unmount':
        mounted = mounted.filter((_, index) => index !== happening.which % Math.max(1, mounted.length));
        return render();
      case 'leave':
        return leave();
    }
  }

  const perform = (happening: Happening) => act(async () => happen(happening));
  return {
    store,
    source,
    access,
    renders,
    subject,
    isOpen: () => root !== undefined,
    texts: () =>
      [...container.querySelectorAll('p')]
        // What waits anew stays in the document, and React hides it.
        .filter(({ style }) => style.display !== 'none')
        .map((each) => ({ flag: each.dataset['flag'] as Key, text: each.textContent })),
    perform,
    end: async () => {
      await perform({ do: 'clear' });
      while (holds.length > 0) await perform({ do: 'settle', which: 0, status: 'READY' });
      await perform({ do: 'leave' });
    },
  };
}
