export { flagProjects } from './vitest/flagProjects.ts';
export type { FlagProject, FlagProjectsOptions } from './vitest/flagProjects.ts';
