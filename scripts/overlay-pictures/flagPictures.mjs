// The list of flags, its rows and their details, in every state.
import {
  click,
  details,
  fill,
  filter,
  inTurn,
  into,
  lose,
  onPage,
  open,
  press,
  search,
  seen,
  select,
  unfold,
} from './steps.mjs';

const forcedValue = (key) => `Forced value of ${key}`;

/** @param {any} scene */
const answer = (scene) =>
  scene.store.onAnswer(
    'cart;new-checkout=applied;max-items=applied, pricing;new-checkout=applied;max-items=locked',
    'https://cart.example',
  );

/** @param {any} scene */
const saySilence = (scene) => scene.store.onAnswer(null, 'https://search.example');

/** @param {any} scene */
const change = (scene) =>
  scene.source.answer({
    'new-checkout': { value: true, reason: 'TARGETING_MATCH', variant: 'on' },
    'max-items': { value: 12, reason: 'STATIC' },
    banner: { value: { text: 'Calm' }, reason: 'SPLIT', metadata: { percent: 20, bucket: 7 } },
  });

/** @param {any} scene */
const tellAll = ({ source }) => {
  const known = [...source.keys()].map((/** @type {string} */ key) => [key, source.peek(key)]);
  source.answer({ ...Object.fromEntries(known), 'sumer-sale': { value: true, reason: 'STATIC' } });
};

/** What each picture shows: its scene, what its address says besides, and what a tester did. */
export const flagPictures = {
  open: { scene: 'shop', act: open },
  'list-end': { scene: 'forced', act: inTurn(open, press('ArrowDown'), press('End')) },
  forced: { scene: 'forced', act: open },
  simulated: { scene: 'simulated', act: open },
  inert: { scene: 'inert', act: open },
  denied: { scene: 'denied', act: open },
  empty: { scene: 'empty', act: open },
  loading: { scene: 'loading', act: open },
  stale: { scene: 'stale', act: open },
  failed: { scene: 'failed', act: open },
  refused: { scene: 'refused', act: open },
  many: { scene: 'many', act: open },
  'many-end': { scene: 'many', act: inTurn(open, press('ArrowDown'), press('End')) },
  search: { scene: 'many', act: search('check exp 42') },
  bulk: { scene: 'shop', act: inTurn(open, filter('On this page'), click(/^On$/), seen('set to On')) },
  'bulk-too-many': { scene: 'many', act: inTurn(search('checkout 04'), click(/^On$/), seen('At most')) },
  'search-words': { scene: 'shop', act: search('payments') },
  'no-match': { scene: 'shop', act: search('zeppelin') },
  'no-match-lost': {
    scene: 'shop',
    act: inTurn(lose('**/EmptyList*'), search('zeppelin'), seen('could not be loaded')),
  },
  'none-starred': { scene: 'shop', act: inTurn(open, filter('Starred')) },
  'none-forced': { scene: 'shop', act: inTurn(open, filter('Forced')) },
  'none-read': { scene: 'empty', act: inTurn(open, filter('On this page')) },
  starred: {
    scene: 'forced',
    act: inTurn(open, click('Star layout'), click('Star banner'), filter('Starred')),
  },
  'on-page': { scene: 'shop', act: inTurn(open, filter('On this page')) },
  'never-read': { scene: 'astray', act: inTurn(open, filter('Never read')) },
  'unknown-to-source': { scene: 'astray', act: inTurn(open, filter('Unknown to source')) },
  'none-unknown': {
    scene: 'astray',
    act: inTurn(open, filter('Unknown to source'), onPage(tellAll), seen('knows every flag')),
  },
  sorted: { scene: 'forced', act: inTurn(open, select('Sort', 'name')) },
  focus: { scene: 'shop', act: inTurn(open, press('ArrowDown', 2)) },
  'focus-inside': { scene: 'shop', act: inTurn(open, press('ArrowDown', 2), press('Enter')) },
  'focus-segment': { scene: 'forced', act: inTurn(open, press('ArrowDown'), press('Enter')) },
  services: { scene: 'forced', act: inTurn(open, onPage(answer)) },
  drift: { scene: 'forced', act: inTurn(open, (page) => page.waitForTimeout(300), onPage(change)) },
  undo: { scene: 'forced', act: inTurn(open, click('Reset all 3')) },
  'invalid-number': {
    scene: 'shop',
    act: inTurn(open, (page) => page.getByLabel(forcedValue('max-items')).fill('999')),
  },
  'invalid-forced': {
    scene: 'forced',
    act: inTurn(open, (page) => page.getByLabel(forcedValue('max-items')).fill('12e')),
  },
  'invalid-json-closed': {
    scene: 'shop',
    act: inTurn(details('banner'), fill(forcedValue('banner'), '{ "text": 7 }'), click('Details of banner')),
  },
  'details-boolean': { scene: 'forced', act: details('new-checkout') },
  'details-choice': { scene: 'shop', act: details('layout') },
  'details-number': { scene: 'forced', act: details('max-items') },
  'details-text': { scene: 'shop', act: details('headline') },
  'details-json': {
    scene: 'forced',
    act: inTurn(details('banner'), fill(forcedValue('banner'), '{ "text": "Calm", "color": "blue" }')),
  },
  'invalid-json': {
    scene: 'shop',
    act: inTurn(details('banner'), fill(forcedValue('banner'), '{ "text": 7 }')),
  },
  'details-protected': {
    scene: 'shop',
    act: inTurn(open, press('ArrowDown', 8), unfold('disable-payments')),
  },
  'details-denied': { scene: 'denied', act: details('new-checkout') },
  'details-simulated': { scene: 'simulated', act: details('layout') },
  'details-services': { scene: 'forced', act: inTurn(details('max-items'), onPage(answer)) },
  'details-silent': {
    scene: 'forced',
    act: inTurn(details('max-items'), onPage(answer), onPage(saySilence), into('said nothing')),
  },
  'details-drift': {
    scene: 'forced',
    act: inTurn(open, (page) => page.waitForTimeout(300), onPage(change), unfold('new-checkout')),
  },
  'details-followers': {
    scene: 'simulated',
    address: 'gates',
    act: inTurn(details('new-checkout'), seen(/1 gate, /)),
  },
  'details-rtl': { scene: 'forced', address: 'dir=rtl', act: details('max-items') },
  rtl: { scene: 'forced', address: 'dir=rtl', act: open },
  'search-rtl': { scene: 'many', address: 'dir=rtl', act: search('check exp 42') },
};
