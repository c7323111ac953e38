/** @jsxRuntime classic */
// Storybook bundles its manager with the classic JSX transform and its own React 18.
import React from 'react';
import { addons, types } from 'storybook/manager-api';
import { AddonPanel } from 'storybook/internal/components';
import { FlagsPanel } from './manager/FlagsPanel.tsx';
import { FlagsTool } from './manager/FlagsTool.tsx';
import { PanelTitle } from './manager/PanelTitle.tsx';
import { words } from './manager/words.ts';
import { addonId } from './names.ts';

addons.register(addonId, () => {
  addons.add(`${addonId}/panel`, {
    type: types.PANEL,
    title: () => <PanelTitle />,
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active = false }) => (
      <AddonPanel active={active}>
        <FlagsPanel />
      </AddonPanel>
    ),
  });
  addons.add(`${addonId}/tool`, {
    type: types.TOOL,
    title: words.panel,
    match: ({ viewMode, tabId }) => viewMode === 'story' && !tabId,
    render: () => <FlagsTool />,
  });
});
