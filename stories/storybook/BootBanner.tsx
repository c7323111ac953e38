import { moduleFlags } from '@halyard/storybook/module-flags';

// What some code does: it reads a flag while it loads, and never again.
const isNew = moduleFlags()['new-checkout'] === true;

/** Says what was read at that time. */
export function BootBanner() {
  return <p>{isNew ? 'Started with one page' : 'Started with three steps'}</p>;
}
