export { memorySource } from './memory-source/memorySource.ts';
export type { Answer, MemorySource } from './memory-source/memorySource.ts';
