// An app as its developers write it, compiled against the packed packages. Each line that is expected not to compile must not.
import {
  boolean,
  createFlagStore,
  createTrack,
  number,
  oneOf,
  readFlagState,
  type FlagSource,
} from '@halyard/core';
import { flagsFromManifest } from '@halyard/core/manifest';
import {
  createFlagHooks,
  Feature,
  FlagProvider,
  useFlag,
  useFlagDetails,
  useFlags,
  useFlagStatus,
  useFlagStore,
  useSuspenseFlag,
  useTrack,
} from '@halyard/react';
import { renderWithFlags } from '@halyard/testing/react';
import type { ReactNode } from 'react';
import { flags } from './flags';

declare const source: FlagSource;
const store = createFlagStore({ flags, source });

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

export function Values(): ReactNode {
  const layout = useFlag('layout');
  true satisfies Same<typeof layout, 'grid' | 'list'>;
  const { value, original } = useFlagDetails('layout');
  true satisfies Same<typeof value, 'grid' | 'list'>;
  const several = useFlags(['checkout', 'layout']);
  true satisfies Same<typeof several, { readonly checkout: boolean; readonly layout: 'grid' | 'list' }>;
  const items: number = useSuspenseFlag('max-items');
  const text: string = useFlag('banner').text;
  const track = useTrack();
  track('purchase', { value: items });
  // @ts-expect-error -- an unknown key
  useFlag('chekout');
  // @ts-expect-error -- an unknown key
  useFlagDetails('chekout');
  // @ts-expect-error -- an unknown key
  useFlags(['checkout', 'layuot']);
  // @ts-expect-error -- an unknown key
  useSuspenseFlag('chekout');
  // @ts-expect-error -- an unknown key
  useFlagStore().evaluate('chekout');
  // @ts-expect-error -- a second default
  useFlag('checkout', true);
  // @ts-expect-error -- a value that the flag cannot have
  void (layout === 'table');
  // @ts-expect-error -- the value of another kind
  useFlag('max-items') satisfies string;
  // @ts-expect-error -- a text is no number
  track('purchase', { value: '1' });
  return [useFlagStatus(), text, original?.reason, several.layout].join();
}

export function Gates(): ReactNode {
  return (
    <FlagProvider store={store} context={{ targetingKey: 'ann' }}>
      <Feature flag="checkout" fallback="off" pending="…" error="!" contain onCrash={({ retry }) => retry()}>
        on
      </Feature>
      <Feature flag="layout" cases={{ grid: 'grid', list: 'list' }} />
      <Feature flag="layout" is="list">
        a list
      </Feature>
      <Feature flag="max-items">{(items) => items.toFixed()}</Feature>
      <Feature all={['checkout', 'reviews']}>both</Feature>
      {/* @ts-expect-error -- an unknown key */}
      <Feature flag="chekout">on</Feature>
      {/* @ts-expect-error -- a missing case */}
      <Feature flag="layout" cases={{ grid: 'grid' }} />
      {/* @ts-expect-error -- a case for no value */}
      <Feature flag="layout" cases={{ grid: 'grid', list: 'list', table: 'table' }} />
      {/* @ts-expect-error -- cases and children */}
      <Feature flag="layout" cases={{ grid: 'grid', list: 'list' }}>
        on
      </Feature>
      {/* @ts-expect-error -- a value that the flag cannot have */}
      <Feature flag="layout" is="table" />
      {/* @ts-expect-error -- a number is neither on nor off */}
      <Feature flag="max-items">on</Feature>
      {/* @ts-expect-error -- one flag or several */}
      <Feature flag="checkout" any={['reviews']}>
        on
      </Feature>
      {/* @ts-expect-error -- several flags that are not all boolean */}
      <Feature all={['checkout', 'layout']}>on</Feature>
      {/* @ts-expect-error -- nothing is contained, so nothing is caught */}
      <Feature flag="checkout" onCrash={() => {}}>
        on
      </Feature>
      {/* @ts-expect-error -- a store and the options of another one */}
      <FlagProvider store={store} source={source} />
    </FlagProvider>
  );
}

// @ts-expect-error -- a wrong default
export const wrongSwitch = boolean({ default: 'yes' });
// @ts-expect-error -- a wrong default
export const wrongChoice = oneOf(['grid', 'list'], { default: 'table' });
// @ts-expect-error -- a wrong default
export const wrongNumber = number({ default: '1' });

const manifest = flagsFromManifest({ flags: { 'one-click': { flagType: 'boolean', defaultValue: false } } });
const hooks = createFlagHooks(manifest);

export function WithoutRegister(): ReactNode {
  const isOneClick: boolean = hooks.useFlag('one-click');
  // @ts-expect-error -- a key of the other catalog
  hooks.useFlag('checkout');
  // @ts-expect-error -- an unknown key
  hooks.useFlags(['one-click', 'checkout']);
  // @ts-expect-error -- an unknown key
  void (<hooks.Feature flag="checkout">on</hooks.Feature>);
  return String(isOneClick);
}

export function outsideReact(): unknown {
  createTrack(store)('purchase');
  // @ts-expect-error -- an unknown key
  store.subscribe('chekout', () => {});
  return [store.evaluate('layout').value satisfies 'grid' | 'list', readFlagState(store).flags['layout']];
}

export function inATest(): void {
  const { flip, set } = renderWithFlags(<Gates />, { flags, values: { layout: 'list' } });
  flip('checkout');
  set('max-items', 3);
  // @ts-expect-error -- an unknown key
  set('chekout', true);
  // @ts-expect-error -- a value of another kind
  set('max-items', '3');
}
