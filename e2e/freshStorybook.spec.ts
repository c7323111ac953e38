// `npm run test:long` alone: it packs, installs and builds for minutes.
import { isLong } from './faults/isLong.ts';
import { installFreshStorybook } from './installFreshStorybook.ts';
import { serveFolder } from './serveFolder.ts';
import { controlOf, expect, test as withStorybook } from './storybookTest.ts';

const test = withStorybook.extend<object, { readonly storybookUrl: string }>({
  storybookUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
    async ({}, use) => {
      const { url, close } = await serveFolder(await installFreshStorybook());
      await use(url);
      close();
    },
    { scope: 'worker', timeout: 900_000 },
  ],
});

if (isLong) {
  test('the packed addon works in a Storybook of somebody else, which names it and no more', async ({
    page,
    openStory,
  }) => {
    const story = await openStory('note--express');
    await story.getByLabel(/express courier/).fill('ring twice');
    await controlOf(page, 'express-delivery').getByLabel('Off', { exact: true }).click();
    await expect(story.getByLabel(/ordinary courier/)).toHaveValue('ring twice');
    // Applied twice, the decorator would show a matrix in every cell.
    await openStory('note--both');
    await expect(story.getByRole('listitem')).toHaveCount(2);
  });
}
