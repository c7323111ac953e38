import { DocsContext, useOf, type Of } from '@storybook/addon-docs/blocks';
import { useContext, useState, type ReactElement, type ReactNode } from 'react';
import type { MatrixParameter } from '../FlagsParameters.ts';
import { useStoryReport } from './useStoryReport.ts';

interface FlagMatrixProps {
  /** A story, or its export. Default: the one that the docs page is about first. */
  readonly of?: Of;
  /** Default: what the story says as `parameters.flagMatrix`, else the flags that it reads and that have a list of values. */
  readonly flags?: MatrixParameter;
}

/**
 * A doc block that shows a story in all states of its flags, side by side.
 *
 * @example <FlagMatrix of={CheckoutStories.Default} />
 */
export function FlagMatrix({ of = 'story', flags }: FlagMatrixProps): ReactNode {
  const { story } = useOf(of, ['story']);
  const context = useContext(DocsContext).getStoryContext(story);
  // Stands for the element that a story of its own would be rendered into.
  const [canvasElement] = useState(() => document.createElement('div'));
  const report = useStoryReport(story.id);
  const read = report?.flags.filter(
    ({ isRead, kind, variants }) => isRead && (kind === 'boolean' || variants),
  );
  const flagMatrix = flags ?? context.parameters['flagMatrix'] ?? read?.map(({ key }) => key) ?? [];
  const parameters = { ...context.parameters, flagMatrix };
  // The docs context has all of a story's context that rendering needs.
  return story.unboundStoryFn({ ...context, parameters, canvasElement } as never) as ReactElement;
}
