import type { Decorator } from '@storybook/react-vite';
import './stage.css';

/** Puts a story on the toolbar's theme, with room around it. */
export const withStage: Decorator = (Story, { globals, viewMode }) => (
  <div className="stage" data-theme={globals['theme']} data-view={viewMode}>
    <Story />
  </div>
);
