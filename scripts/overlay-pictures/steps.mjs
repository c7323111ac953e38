// What a tester does before a picture is taken.
/** @typedef {import('playwright').Page} Page */
/** @typedef {(page: Page) => Promise<unknown>} Step */

const panel = (/** @type {Page} */ page) => page.getByRole('dialog', { name: 'Flags' });

/** @type {(...steps: Step[]) => Step} */
export const inTurn =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };

/** @type {Step} */
export const open = async (page) => {
  await page.keyboard.press('Alt+Shift+KeyH');
  await panel(page).waitFor();
};

/** @type {(keys: string, times?: number) => Step} */
export const press =
  (keys, times = 1) =>
  async (page) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(keys);
  };

/** @type {(name: string | RegExp) => Step} */
export const click = (name) => (page) => page.getByRole('button', { name }).first().click();

/** @type {(name: string, text: string) => Step} */
export const fill = (name, text) => (page) => page.getByRole('textbox', { name, exact: true }).fill(text);

/** @type {(text: string | RegExp) => Step} */
export const seen = (text) => (page) => page.getByText(text).first().waitFor({ state: 'attached' });

/** @type {(text: string) => Step} */
export const search = (text) => inTurn(open, (page) => page.getByRole('searchbox').fill(text));

/** @type {(name: string) => Step} */
export const filter = (name) => (page) => page.locator('.chip', { hasText: name }).click();

/** @type {(key: string) => Step} */
export const unfold = (key) =>
  inTurn(
    click(`Details of ${key}`),
    (page) => page.locator('.fact-list').waitFor(),
    (page) => page.waitForTimeout(100),
  );

/** @type {(key: string) => Step} */
export const details = (key) => inTurn(open, unfold(key));

/** @type {Step} */
export const menu = inTurn(open, click('Tools'), (page) => page.locator('[role="menuitem"]:focus').waitFor());

/** @type {(name: string) => Step} Of the menu, in a panel that is open. */
export const chosen = (name) =>
  inTurn(click('Tools'), (page) => page.getByRole('menuitem', { name }).click());

/** @type {(name: string, ...steps: Step[]) => Step} */
export const tool = (name, ...steps) => inTurn(open, chosen(name), ...steps);

/** @type {(label: string, value: string) => Step} */
export const select = (label, value) => (page) => page.getByLabel(label).selectOption(value);

/** @type {(files: string) => Step} The page is offline for some of its files. */
export const lose = (files) => (page) => page.route(files, (route) => route.abort());

/** @type {(text: string) => Step} */
export const into = (text) => (page) => page.getByText(text).first().scrollIntoViewIfNeeded();

/**
 * Does something to the page's scene, in the page.
 * @type {(act: (scene: any) => unknown) => Step}
 */
export const onPage = (act) => async (page) => {
  const scene = await page.evaluateHandle(() => window[Symbol.for('overlay-page')].scene);
  return scene.evaluate(act);
};
