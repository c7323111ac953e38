import { bodyFaults } from './bodyFaults.ts';
import { connectionFaults } from './connectionFaults.ts';
import type { Fault } from './Fault.ts';
import { statusFaults } from './statusFaults.ts';

/** Every way to fail, in the order of the fault table. */
export const faults: readonly Fault[] = [...connectionFaults, ...bodyFaults, ...statusFaults];
