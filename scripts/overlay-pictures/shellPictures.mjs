// The launcher, cards and notices, and what a page may do to the overlay.
import { click, inTurn, lose, menu, onPage, open, press, seen, select } from './steps.mjs';

const focusLauncher = (page) => page.getByRole('button', { name: /^Flags/ }).focus();
const proposal = 'flags=new-checkout,max-items=24,disable-payments,unknown-flag=1,layout="rows"';
const keys = (count, keyOf) => Array.from({ length: count }, (_, index) => keyOf(index)).join(',');
const hideFor = (page) => page.getByRole('menuitem', { name: 'Hide for' }).click();
// It works once all of it has been seen.
const canApply = async (page) => {
  await page.locator('.card .button').last().scrollIntoViewIfNeeded();
  await page.locator('.card .button:enabled', { hasText: 'Apply' }).waitFor();
};

/** What each picture shows: its scene, what its address says besides, and what a tester did. */
export const shellPictures = {
  closed: { scene: 'shop' },
  'closed-forced': { scene: 'forced' },
  'closed-focus': {
    scene: 'forced',
    act: inTurn(focusLauncher, press('Shift'), press('Tab'), press('Shift+Tab')),
  },
  'closed-rtl': { scene: 'forced', address: 'dir=rtl' },
  'moved-start': {
    scene: 'forced',
    act: inTurn(focusLauncher, press('Shift+ArrowLeft', 2), press('Shift+ArrowUp', 2), open),
  },
  'moved-top': {
    scene: 'forced',
    act: inTurn(focusLauncher, press('Shift+ArrowLeft'), press('Shift+ArrowUp', 2), open),
  },
  'moved-side': { scene: 'forced', act: inTurn(focusLauncher, press('Shift+ArrowUp'), open) },
  'moved-side-rtl': {
    scene: 'forced',
    address: 'dir=rtl',
    act: inTurn(focusLauncher, press('Shift+ArrowUp'), open),
  },
  menu: { scene: 'forced', act: menu },
  'menu-focus': { scene: 'forced', act: inTurn(menu, press('ArrowDown')) },
  'menu-rtl': { scene: 'forced', address: 'dir=rtl', act: menu },
  hidden: { scene: 'forced', act: inTurn(menu, hideFor) },
  ended: {
    scene: 'forced',
    act: inTurn(
      onPage((scene) => scene.access.become({ state: 'ended' })),
      seen('Testing has ended'),
    ),
  },
  'grant-ends': {
    scene: 'forced',
    act: inTurn(
      onPage((scene) => scene.access.become({ expiresAt: Date.now() + 45_000 })),
      open,
    ),
  },
  resting: { scene: 'resting', act: seen('Go on') },
  'resting-open': { scene: 'resting', act: inTurn(seen('Go on'), open) },
  expired: { scene: 'expired', act: seen('Set again') },
  'expired-rtl': { scene: 'expired', address: 'dir=rtl', act: seen('Set again') },
  proposal: { scene: 'shop', address: proposal, act: canApply },
  'proposal-too-many': {
    scene: 'shop',
    address: `flags=${keys(90, (index) => `flag-${index}`)}`,
    act: seen('HAL-306'),
  },
  'proposal-many': {
    scene: 'many',
    address: `flags=${keys(20, (index) => `checkout-experiment-${String(index * 8).padStart(5, '0')}`)}`,
    act: canApply,
  },
  'proposal-nothing': {
    scene: 'denied',
    address: 'flags=new-checkout,disable-payments',
    act: seen('disable-payments'),
  },
  'panel-missing': {
    scene: 'forced',
    act: inTurn(lose('**/openPanel*'), press('Alt+Shift+KeyH'), seen('could not be loaded')),
  },
  'details-missing': {
    scene: 'forced',
    act: inTurn(lose('**/FlagDetails*'), open, click('Details of new-checkout'), seen('could not be loaded')),
  },
  crashed: { scene: 'forced', address: 'crash=panel', act: open },
  two: { scene: 'forced', address: 'two', act: open },
  'two-second': { scene: 'forced', address: 'two', act: inTurn(open, select('App', '1')) },
  modal: {
    scene: 'forced',
    act: inTurn((page) => page.evaluate('document.querySelector("dialog").showModal()'), open),
  },
  hostile: { scene: 'forced', address: 'hostile', act: open },
  development: { scene: 'forced', address: 'development', act: open },
};
