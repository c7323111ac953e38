/** The folder of the repository. */
export const root: string;

/** The environment in which every tool runs. */
export const environment: NodeJS.ProcessEnv;

/** Runs a tool of the repository with its output in the terminal; whether it exited with 0. */
export function run(
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<boolean>;
