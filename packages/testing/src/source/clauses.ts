import type { Clause } from './Clause.ts';
import { failures } from './clauses/failures.ts';
import { lifetimes } from './clauses/lifetimes.ts';
import { listening } from './clauses/listening.ts';
import { reading } from './clauses/reading.ts';
import { switching } from './clauses/switching.ts';

/** The contract of a source, clause by clause. */
export const clauses: readonly Clause[] = [...reading, ...switching, ...failures, ...listening, ...lifetimes];
