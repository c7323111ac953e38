import { definePreviewAddon, type PreviewAddon } from 'storybook/internal/csf';
import type { FlagsSetup, FlagsTypes } from './FlagsParameters.ts';
import preview from './preview.tsx';

export type {
  FlagsGlobals,
  FlagsParameters,
  FlagsSetup,
  FlagsTypes,
  MatrixParameter,
  StoryFlags,
} from './FlagsParameters.ts';
export type { FlagsControls } from './story/FlagsControls.ts';
export type { FlaggedContext } from './StoryContext.ts';

/**
 * The addon of a preview: every story reads its flags from `parameters.flags`, the panel and the address.
 *
 * @example
 * export default definePreview({ addons: [addonFlags({ flags, descriptions })] });
 */
export default function addonFlags(setup: FlagsSetup = {}): PreviewAddon<FlagsTypes> {
  return definePreviewAddon<FlagsTypes>({ ...preview, parameters: { flagsSetup: setup } });
}
