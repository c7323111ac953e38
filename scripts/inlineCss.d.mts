import type { UserConfig } from 'tsdown';

/** Gives `import css from './x.css?inline'` the text of the file in a package's build. */
export const inlineCss: UserConfig['plugins'];
