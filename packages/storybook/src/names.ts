/** The addon's name in Storybook: of its panel, its parameters and its messages. */
export const addonId = '@halyard/storybook';

/** The global that holds the forced flags, as `formatToken` writes them. */
export const forcedGlobal = 'flags';

/** The global that shows every flag of a story in one state: see `FlagsView`. */
export const viewGlobal = 'flagsView';

/** The global that shows a story once for each state of its flags: `on`, `off`, or empty for what the story says. */
export const matrixGlobal = 'flagsMatrix';

/** Preview → manager: what a story's flags are now, and who reads them. */
export const reportMessage = '@halyard/storybook/report';

/** Manager → preview: please report again. */
export const askMessage = '@halyard/storybook/ask';
