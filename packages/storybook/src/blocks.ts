export { FlagMatrix } from './blocks/FlagMatrix.tsx';
export { FlagTable } from './blocks/FlagTable.tsx';
