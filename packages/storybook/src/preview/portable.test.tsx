import { useFlag } from '@halyard/react';
import { composeStories, definePreview, setProjectAnnotations } from '@storybook/react-vite';
import { cleanup, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { flags } from '../../../../playground/flags.ts';
import addonFlags from '../index.ts';
import * as addonPreview from '../preview.tsx';

function Layout() {
  const layout = useFlag('catalog-layout');
  const isNew = useFlag('new-checkout');
  return <p>{`${layout}, ${isNew ? 'one page' : 'three steps'}`}</p>;
}

/** As a file in CSF 3 exports it. */
const file = {
  default: {
    component: Layout,
    parameters: { flags: { 'new-checkout': true, 'catalog-layout': 'list' }, flagsSetup: { flags } },
  },
  AsTheComponent: {},
  Merged: { parameters: { flags: { 'catalog-layout': 'showcase' } } },
  Unset: { parameters: { flags: { 'new-checkout': 'default' } } },
};

afterEach(cleanup);

describe('stories outside Storybook', () => {
  it('SB17: in CSF Next have their flags without any set-up', async () => {
    const preview = definePreview({ addons: [addonFlags({ flags })] });
    const meta = preview.meta({ component: Layout, parameters: { flags: { 'catalog-layout': 'list' } } });
    const story = meta.story({ parameters: { flags: { 'new-checkout': true } } });
    await story.run();
    expect(screen.getByText('list, one page')).toBeTruthy();
  });

  it('SB17: two of them never share flags', () => {
    const meta = definePreview({ addons: [addonFlags({ flags })] }).meta({ component: Layout });
    const One = meta.story({ parameters: { flags: { 'new-checkout': true } } }).Component;
    const Other = meta.story({ parameters: { flags: { 'catalog-layout': 'list' } } }).Component;
    render(
      <>
        <One />
        <Other />
      </>,
    );
    expect(screen.getByText('grid, one page')).toBeTruthy();
    expect(screen.getByText('list, three steps')).toBeTruthy();
  });

  it('SB1: in CSF 3 merge what the component and the story say, and take back what is `default`', () => {
    setProjectAnnotations([addonPreview]);
    const composed = Object.values(composeStories(file as never)) as ComponentType[];
    expect(composed.map((Story) => render(<Story />).container.textContent)).toEqual([
      'list, one page',
      'showcase, one page',
      'list, three steps',
    ]);
  });
});
