import { useOf, type Of } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { useTheme } from 'storybook/theming';
import { useStoryReport } from './useStoryReport.ts';

/**
 * A doc block that lists the flags that a story reads, with what the catalog says of each. The story must stand on the same page.
 *
 * @example <FlagTable of={CheckoutStories.Default} />
 */
export function FlagTable({ of = 'story' }: { readonly of?: Of }): ReactNode {
  const { story } = useOf(of, ['story']);
  const { color } = useTheme();
  const read = useStoryReport(story.id)?.flags.filter(({ isRead }) => isRead) ?? [];
  if (read.length === 0) return <p>This story reads no flags.</p>;
  return (
    <table>
      {/* Storybook colours the cells of a table, and leaves its caption dark on a dark page. */}
      <caption style={{ color: color.defaultText }}>Flags that this story reads</caption>
      <thead>
        <tr>
          <th scope="col">Flag</th>
          <th scope="col">Here</th>
          <th scope="col">Default</th>
          <th scope="col">What it is</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {read.map(({ key, value, default: declared, description, owner }) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            <td>{JSON.stringify(value)}</td>
            <td>{JSON.stringify(declared)}</td>
            <td>{description}</td>
            <td>{owner}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
