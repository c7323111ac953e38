// npm run build: the packages as they are published, and the pages.
import { installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { runAll } from './run.mjs';

await installWorkspace();
await runAll([['tsdown']]);
if (!(await buildPages())) process.exit(1);
