import { it } from 'vitest';
import { resolveFlag } from '../../packages/core/src/resolveFlag.ts';

it('has a function that decides, and nobody looks at what', () => void resolveFlag);
