import type { Catalog, JsonValue } from '@halyard/core';
import type { MatrixParameter } from '../FlagsParameters.ts';
import { matrixAxes, valuesOf } from '../matrix/matrixAxes.ts';
import { matrixCells, type MatrixAxes, type MatrixCell } from '../matrix/matrixCells.ts';
import { forcedGlobal } from '../names.ts';
import { formatToken } from '../token/formatToken.ts';

export interface FlagProjectsOptions {
  /** The app's catalog, which says what values there are. */
  readonly flags?: Catalog;
  /**
   * The flags whose states are run: by name, with all their values, or with those to run. Default: all of the catalog that are boolean
   * or have a list of values.
   */
  readonly keys?: MatrixParameter;
  /**
   * `each`: every value of every flag, one flag at a time; `pairwise`: all pairs of values in as few projects as that takes;
   * `all-off`: one project with every boolean flag off. Default `'each'`.
   */
  readonly matrix?: 'each' | 'pairwise' | 'all-off';
}

/** What a Vitest project needs to run stories in one state of their flags. */
export interface FlagProject {
  /** `[new-checkout=on]`, for the project's name. */
  readonly name: string;
  /** For `storybookTest({ initialGlobals })`. */
  readonly initialGlobals: Readonly<Record<string, string>>;
  /** For `storybookTest({ tags })`: only stories with the tag `flag:<key>` of a flag that is forced. */
  readonly tags: { readonly include: string[] };
}

/**
 * One Vitest project for each state of flags. A story says which flags it is about by tags, `tags: ['flag:new-checkout']`, and runs
 * in their states alone; a story without such a tag runs in the ordinary project, once.
 *
 * @example
 * projects: flagProjects({ flags }).map(({ name, initialGlobals, tags }) => ({
 *   extends: true,
 *   plugins: [storybookTest({ configDir, initialGlobals, tags })],
 *   test: { name: `storybook ${name}`, browser },
 * }))
 */
export function flagProjects({
  flags = {},
  keys,
  matrix = 'each',
}: FlagProjectsOptions): readonly FlagProject[] {
  const chosen = keys ?? Object.keys(flags).filter((key) => valuesOf(flags, key).length > 1);
  return cellsOf(matrixAxes(chosen, flags), matrix).map((cell) => ({
    name: `[${[...cell].map(([key, value]) => `${key}=${wordOf(value)}`).join(' ')}]`,
    initialGlobals: {
      [forcedGlobal]: formatToken(new Map([...cell].map(([key, value]) => [key, { value }]))),
    },
    tags: { include: Array.from(cell.keys(), (key) => `flag:${key}`) },
  }));
}

function cellsOf(axes: MatrixAxes, matrix: string): readonly MatrixCell[] {
  if (matrix === 'each')
    return [...axes].flatMap(([key, values]) => values.map((value) => new Map([[key, value]])));
  if (matrix === 'pairwise') return matrixCells(axes, 0);
  const switches = [...axes].filter(([, values]) => values.includes(false));
  return [new Map<string, JsonValue>(switches.map(([key]) => [key, false]))];
}

function wordOf(value: JsonValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
