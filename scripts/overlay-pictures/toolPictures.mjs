// The rarer tools, empty, at work and in trouble.
import {
  chosen,
  click,
  details,
  fill,
  inTurn,
  into,
  lose,
  open,
  press,
  seen,
  select,
  tool,
} from './steps.mjs';

const rtl = 'dir=rtl';
const label = (name) => (page) => page.getByLabel(name).waitFor();
const viewAs = tool('View as', fill('plan', 'pro'), click('View the page this way'), (page) =>
  page.locator('.viewing').waitFor(),
);
const unavailable = 'has no “View as”';
/** Of two apps, the one that was there first has the panel, and its own “View as” with it. */
const viewOther = async (page) => {
  await inTurn(select('App', 'search/story'), chosen('View as'))(page);
  const said = page.getByText(unavailable).first();
  const isOther = await said.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isOther)
    await inTurn(click('Back to the flags'), select('App', 'shop/story'), chosen('View as'))(page);
};
const startSearch = inTurn(click(/^Search among/), seen('How is the page now?'));
const save = inTurn(fill('Name', 'One page, as a list'), click('Save what is forced'), seen('in force'));
const copyAs = (format) => tool('Copy as', select('Format', format));
const pasteReport = async (page) => {
  const report = await page.getByLabel('Report', { exact: true }).textContent();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.getByLabel('Text of the report').fill(report ?? '');
  await page.getByRole('button', { name: 'Show what differs' }).click();
  await page.getByText('Forced in the report').first().scrollIntoViewIfNeeded();
};
const hold = async (page) => {
  await page.getByRole('button', { name: 'Hold to see real values' }).hover();
  await page.mouse.down();
};

/** What each picture shows: its scene, what its address says besides, and what a tester did. */
export const toolPictures = {
  'tool-missing': {
    scene: 'forced',
    act: inTurn(lose('**/tool-*'), lose('**/Events*'), tool('Events', seen('could not be loaded'))),
  },
  'tool-crashed': { scene: 'forced', address: 'crash=tool', act: tool('Events', seen('stopped working')) },
  'tool-add': { scene: 'shop', act: tool('Add a flag', label('Key')) },
  'tool-add-wrong': {
    scene: 'shop',
    act: tool(
      'Add a flag',
      select('Kind', 'json'),
      fill('Value', '{ "text": '),
      fill('Key', 'brand-new'),
      click('Force it'),
    ),
  },
  'tool-inspect': { scene: 'forced', act: tool('Where flags are', seen('No gate or reader')) },
  'tool-inspect-gates': {
    scene: 'forced',
    address: 'gates',
    act: tool('Where flags are', seen(/\d gates?/), press('ArrowDown')),
  },
  'tool-inspect-flag': {
    scene: 'shop',
    address: 'gates',
    act: inTurn(details('new-checkout'), click('Show on the page')),
  },
  'tool-inspect-panel': {
    scene: 'forced',
    address: 'gates',
    act: tool('Where flags are', seen(/\d gates?/), press('Alt+Shift+KeyH')),
  },
  'tool-scenarios-none': { scene: 'shop', act: tool('Scenarios', seen('Compare')) },
  'tool-scenarios': { scene: 'forced', act: tool('Scenarios', save) },
  'tool-scenarios-rename': { scene: 'forced', act: tool('Scenarios', save, click(/^Rename/)) },
  'tool-scenarios-import': {
    scene: 'forced',
    act: tool('Scenarios', fill('Scenario as JSON', '{ "halyard": '), click('Import'), into('From a file')),
  },
  peeking: { scene: 'forced', act: tool('Scenarios', hold) },
  'tool-scenarios-rtl': { scene: 'forced', address: rtl, act: tool('Scenarios', save) },
  'tool-context': { scene: 'shop', act: tool('View as', seen('Add an attribute')) },
  'tool-context-on': { scene: 'forced', act: inTurn(viewAs, into('No flag is shown differently')) },
  'tool-context-differs': { scene: 'shop', act: inTurn(viewAs, into('are different')) },
  'tool-context-nobody': {
    scene: 'shop',
    act: tool(
      'View as',
      (page) => page.getByLabel('As somebody who is not signed in').check(),
      click('Leave out country'),
      fill('seats', 'many'),
      click('View the page this way'),
    ),
  },
  'tool-context-unavailable': {
    scene: 'forced',
    address: 'two',
    act: inTurn(open, viewOther, seen(unavailable)),
  },
  'tool-context-rtl': { scene: 'forced', address: rtl, act: viewAs },
  viewed: { scene: 'shop', act: inTurn(viewAs, click('Back to the flags')) },
  'viewed-closed': { scene: 'forced', act: inTurn(viewAs, press('Alt+Shift+KeyH')) },
  'tool-bisect-few': { scene: 'shop', act: tool('Find the culprit', seen('at least two')) },
  'tool-bisect-start': { scene: 'forced', act: tool('Find the culprit', seen('Search among')) },
  'tool-bisect': {
    scene: 'forced',
    act: tool('Find the culprit', startSearch, click('Good'), seen('Take the last')),
  },
  'tool-bisect-found': {
    scene: 'forced',
    act: tool('Find the culprit', startSearch, async (page) => {
      const broken = page.getByRole('button', { name: 'Broken' });
      for (let left = 4; left > 0 && (await broken.count()) > 0; left--) await broken.click();
    }),
  },
  'tool-events-none': { scene: 'empty', act: tool('Events', seen('Nothing has happened')) },
  'tool-events': { scene: 'forced', act: tool('Events', click('Reset all 3'), seen(/^reset$/)) },
  'tool-events-no-match': {
    scene: 'forced',
    act: tool('Events', seen('layout'), (page) => page.getByLabel('Flag or service').fill('zeppelin')),
  },
  'tool-events-rtl': { scene: 'forced', address: rtl, act: tool('Events', seen('Everything')) },
  'tool-report': { scene: 'forced', act: tool('Bug report', seen('Flags that the page read')) },
  'tool-report-open': {
    scene: 'forced',
    act: tool('Bug report', seen('Flags that the page read'), pasteReport),
  },
  'tool-report-wrong': {
    scene: 'forced',
    act: tool(
      'Bug report',
      fill('Text of the report', 'It is broken.'),
      click('Show what differs'),
      into('There is no report'),
    ),
  },
  'tool-report-rtl': { scene: 'forced', address: rtl, act: tool('Bug report', seen('Open a report')) },
  'tool-copy-none': { scene: 'shop', act: tool('Copy as', seen('nothing to copy')) },
  'tool-copy': { scene: 'forced', act: tool('Copy as', seen('halyard-overlay .card')) },
  'tool-copy-storybook': { scene: 'forced', act: copyAs('storybook') },
  'tool-copy-curl': { scene: 'forced', act: copyAs('curl') },
  'tool-copy-scenario': {
    scene: 'forced',
    act: inTurn(copyAs('scenario'), (page) =>
      page.getByRole('button', { name: 'Copy', exact: true }).click(),
    ),
  },
  'tool-copy-link': { scene: 'forced', act: copyAs('link') },
  'tool-copy-rtl': { scene: 'forced', address: rtl, act: tool('Copy as', seen('halyard-overlay .card')) },
  'link-copied': { scene: 'forced', act: tool('Copy a link') },
};
