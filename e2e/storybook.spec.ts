import { AxeBuilder } from '@axe-core/playwright';
import { formatToken } from '@halyard/storybook/token';
import { controlOf, expect, test } from './storybookTest.ts';

test('SB2: the panel flips a flag without mounting the story again, and resets it', async ({
  page,
  openStory,
}) => {
  const story = await openStory('storybook-reads--clean');
  await story.getByLabel(/express courier/).fill('ring twice');
  await controlOf(page, 'express-delivery').getByLabel('Off', { exact: true }).click();
  await expect(story.getByLabel(/ordinary courier/)).toHaveValue('ring twice');
  await page.getByRole('button', { name: 'Reset express-delivery' }).click();
  await expect(story.getByLabel(/express courier/)).toHaveValue('ring twice');
});

test('SB2: what is no value yet leaves the last valid one', async ({ page, openStory }) => {
  await openStory('storybook-reads--clean');
  const field = page.getByLabel('Value of announcement');
  await field.fill('{ "text": "Sale", "tone": "sale" }');
  await expect(page).toHaveURL(/announcement-/);
  const valid = page.url();
  await field.fill('{ "text": "Sale", "tone": "lou');
  await expect(page.getByText(/Not valid JSON yet/)).toBeVisible();
  await field.fill('{ "text": "Sale", "tone": "loud" }');
  await expect(page.getByText(/Does not fit/)).toBeVisible();
  expect(page.url()).toBe(valid);
  await page.getByLabel('Value of products-per-page').fill('99');
  await expect(page.getByText('Does not fit: 4 to 24')).toBeVisible();
});

test('SB3: the toolbar counts what is forced, and lists what the story reads', async ({
  page,
  openStory,
}) => {
  await openStory('storybook-reads--clean');
  await expect(page.getByRole('button', { name: 'Flags: 0 forced' })).toBeVisible();
  await controlOf(page, 'express-delivery').getByLabel('Off', { exact: true }).click();
  await controlOf(page, 'new-checkout').getByLabel('On', { exact: true }).click();
  const tool = page.getByRole('button', { name: 'Flags: 2 forced' });
  await tool.click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(['express-delivery false']);
});

test('SB4: an address with 200 flags of any key opens the same in a fresh browser, without a warning', async ({
  page,
  openStory,
  warnings,
}) => {
  const odd = ['a.b', 'a:b', 'a/b', 'a b', 'café', '🚩 flag'];
  const keys = [...odd, ...Array.from({ length: 194 }, (_, index) => `flag-${index}`)];
  const forced = new Map(keys.map((key, index) => [key, { value: index % 3 === 0 }] as const));
  await openStory(`storybook-reads--clean&globals=flags:${formatToken(forced)};theme:dark`);
  await expect(page.getByRole('button', { name: 'Flags: 200 forced' })).toBeVisible();
  for (const key of odd) {
    const value = forced.get(key)?.value ? 'On' : 'Off';
    await expect(controlOf(page, key).getByLabel(value, { exact: true })).toBeChecked();
  }
  expect(page.url()).toContain('theme:dark');
  expect(warnings.filter((text) => /globals|unsafe|url/i.test(text))).toEqual([]);
});

test('SB5: a cell of the matrix becomes the story', async ({ page, openStory }) => {
  const story = await openStory('storybook-matrix--combinations');
  await expect(story.getByRole('listitem')).toHaveCount(6);
  await expect(story.getByText('It throws in this state.')).toHaveCount(1);
  // The panel speaks of the first cell, however often the page is rendered.
  await expect(controlOf(page, 'new-checkout').getByLabel('Story: Off')).toBeChecked();
  await story.getByRole('button', { name: 'new-checkout on · catalog-layout showcase' }).click();
  await expect(story.getByRole('listitem')).toHaveCount(0);
  await expect(story.getByText('One page, goods as a showcase')).toBeVisible();
  await expect(page).toHaveURL(/new_2dcheckout-on__catalog_2dlayout-showcase/);
});

test('SB6: a docs page shows a story in all states, and lists the flags that one reads', async ({
  page,
  storybookUrl,
}) => {
  await page.goto(`${storybookUrl}/?path=/docs/storybook-tour--docs`);
  const docs = page.frameLocator('#storybook-preview-iframe');
  await expect(docs.getByRole('row', { name: /express-delivery/ })).toContainText('checkout crew');
  const cells = docs.getByRole('list', { name: 'The story in all states of its flags' });
  await expect(cells.locator('> li')).toHaveCount(2);
  await expect(cells.getByRole('heading', { name: 'Almost under way' })).toBeVisible();
  await expect(cells.getByRole('heading', { name: 'Where should it go?' })).toBeVisible();
});

test('SB6: stories on one docs page never share flags', async ({ page, storybookUrl }) => {
  await page.goto(`${storybookUrl}/?path=/docs/storybook-component-story-format-3--docs`);
  const docs = page.frameLocator('#storybook-preview-iframe');
  const stories = docs.locator('#storybook-docs label');
  // The first one is shown twice: at the top, and among all.
  await expect(stories).toHaveText([/express courier/, /express courier/, /ordinary courier/]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`SB6: a docs page, its stories and our blocks are ${colorScheme} where the system is`, async ({
    page,
    storybookUrl,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${storybookUrl}/?path=/docs/storybook-tour--docs`);
    const docs = page.frameLocator('#storybook-preview-iframe');
    await expect(docs.getByRole('row', { name: /express-delivery/ })).toBeVisible();
    const paper = await docs
      .locator('.sbdocs-wrapper')
      .evaluate((wrapper) => getComputedStyle(wrapper).backgroundColor.match(/\d+/g)?.map(Number) ?? []);
    expect(paper.length).toBeGreaterThanOrEqual(3);
    expect(paper.slice(0, 3).every((part) => (colorScheme === 'dark' ? part < 64 : part > 192))).toBe(true);
    await expect(docs.locator('.halyard-cell .stage').first()).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .include(['#storybook-preview-iframe', 'table'])
      .include(['#storybook-preview-iframe', '.halyard-matrix'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
}

test('SB7: the panel says what a story gives and does not read, and what it reads and nobody declares', async ({
  page,
  openStory,
}) => {
  await openStory('storybook-reads--unread');
  await expect(page.getByText('The story gives new-checkout a value, and nothing reads it.')).toBeVisible();
  await openStory('storybook-reads--undeclared');
  await expect(page.getByText(/The story reads expres-delivery, which neither/)).toBeVisible();
  await openStory('storybook-reads--clean');
  await expect(page.getByText('from the story · read by this story')).toBeVisible();
  await expect(page.getByText(/nothing reads it|which neither/)).toHaveCount(0);
});

test('SB12: the preview is loaded again for a flag that a module has read, once', async ({
  page,
  openStory,
}) => {
  const story = await openStory('storybook-read-by-modules--one-page');
  await expect(story.getByText('Started with one page')).toBeVisible();
  await controlOf(page, 'new-checkout').getByLabel('Off', { exact: true }).click();
  await expect(story.getByText('Started with three steps')).toBeVisible();
  let loads = 0;
  page.on('framenavigated', () => loads++);
  await page.waitForTimeout(1500);
  expect(loads).toBe(0);
});

test('SB14: all flags loading, without a backend, unknown, or late', async ({ page, openStory }) => {
  const story = await openStory('react-feature--on');
  const view = page.getByLabel('All flags are', { exact: true });
  await view.selectOption('loading');
  await expect(story.getByRole('status', { name: 'The checkout is loading' })).toBeVisible();
  await view.selectOption('without a backend');
  await expect(story.getByRole('alert')).toContainText('We cannot tell');
  await view.selectOption('unknown to the backend');
  await expect(story.getByRole('heading', { name: 'Where should it go?' })).toBeVisible();
  await view.selectOption('two seconds late');
  await expect(story.getByRole('status', { name: 'The checkout is loading' })).toBeVisible();
  await expect(story.getByRole('heading', { name: 'Almost under way' })).toBeVisible();
  await expect(page.getByText(/flips? since the story was shown; layout shift/)).toBeVisible();
});

test('SB15: forced flags go to the app as a proposal, and come from a scenario', async ({
  page,
  openStory,
}) => {
  const story = await openStory('react-feature--on');
  await controlOf(page, 'new-checkout').getByLabel('Off', { exact: true }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('link', { name: 'Open in the app' })).toHaveAttribute(
    'href',
    'http://127.0.0.1:5173/?flags=new-checkout%3Dfalse',
  );
  const scenario = { halyard: 'scenario/1', overrides: { 'new-checkout': { simulate: 'error' } } };
  await page.getByLabel('Scenario or parameters').fill(JSON.stringify(scenario));
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(story.getByRole('alert')).toContainText('We cannot tell');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the panel and the toolbar are accessible in ${colorScheme}`, async ({ page, openStory }) => {
    await page.emulateMedia({ colorScheme });
    await openStory('storybook-reads--unread');
    await controlOf(page, 'new-checkout').getByLabel('Off', { exact: true }).click();
    await page.getByLabel('Value of products-per-page').fill('99');
    const { violations } = await new AxeBuilder({ page })
      .include('#storybook-panel-root')
      .include('[aria-label^="Flags:"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
}
