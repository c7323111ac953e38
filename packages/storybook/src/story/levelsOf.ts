import type { FlagLevels } from './reportFlags.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a story's context has of where its parameters come from. Storybook hands them over merged. */
interface ContextParts {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly moduleExport?: unknown;
}

/**
 * Who says what of a story's flags. A story's export carries its own parameters (CSF 3), or its input (CSF Next), and the page's preview
 * those of the project; what neither says is the component's.
 */
export function levelsOf({ parameters, moduleExport }: ContextParts, project: unknown): FlagLevels {
  const all = flagsIn(parameters);
  const story = {
    ...flagsIn(member(moduleExport, 'parameters')),
    ...flagsIn(member(member(moduleExport, 'input'), 'parameters')),
  };
  const preview = flagsIn(member(project, 'parameters'));
  const component = Object.fromEntries(
    Object.entries(all).filter(([key, value]) => !(key in story) && preview[key] !== value),
  );
  return { story: pick(all, story), component, preview };
}

function flagsIn(parameters: unknown): Values {
  const flags = member(parameters, 'flags');
  return typeof flags === 'object' && flags !== null ? (flags as Values) : {};
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Values)[name] : undefined;
}

/** Storybook may have merged a story's structure with the component's: what counts is the merged one. */
function pick(all: Values, keys: Values): Values {
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(keys, key)));
}
