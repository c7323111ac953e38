export { createTestFlags } from './createTestFlags.tsx';
export { renderWithFlags } from './renderWithFlags.tsx';
export type { RenderWithFlagsOptions, RenderWithFlagsResult } from './renderWithFlags.tsx';
export type { BooleanKey, FlagValues, TestFlags, TestFlagsOptions } from './TestFlags.ts';
export { TestingError } from './TestingError.ts';
export type { TestingErrorCode } from './TestingError.ts';
