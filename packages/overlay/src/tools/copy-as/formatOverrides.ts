import type { Overrides } from '@halyard/core';
import { formatProposal } from '@halyard/core/proposal';
import { formatScenario, scenarioOf } from '@halyard/core/scenario';
import type { CopyFormat } from './copyAsMessages.ts';
import { formatCurl } from './formatCurl.ts';
import { formatPlaywright } from './formatPlaywright.ts';
import { formatStorybook } from './formatStorybook.ts';

/** Writes what is forced in a format. `undefined` where the format cannot hold it. */
export function formatOverrides(format: CopyFormat, overrides: Overrides, href: string): string | undefined {
  switch (format) {
    case 'scenario':
      return formatScenario(scenarioOf(overrides));
    case 'storybook':
      return formatStorybook(overrides);
    case 'curl':
      return formatCurl(overrides, href);
    case 'link':
      return formatProposal(href, overrides);
    case 'playwright': {
      const link = formatProposal(href, overrides);
      return link === undefined ? undefined : formatPlaywright(overrides, link);
    }
    default:
      return format satisfies never;
  }
}
