import type { ComponentType, ReactElement } from 'react';
import { OpenFeatureStory } from './OpenFeatureStory.tsx';

/**
 * A decorator for apps on `@openfeature/react-sdk`: its hooks read the flags of their own story, as forced in the panel.
 *
 * @example export default definePreview({ addons: [addonFlags({ flags })], decorators: [withOpenFeature] });
 */
export const withOpenFeature = (Story: ComponentType): ReactElement => (
  <OpenFeatureStory>
    <Story />
  </OpenFeatureStory>
);
