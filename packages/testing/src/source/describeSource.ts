import { describe, it } from 'vitest';
import { clauses } from './clauses.ts';
import type { SourceSetup } from './SourceSetup.ts';
import { setStage } from './Stage.ts';

/** Some clauses wait for a client that has gone silent, in milliseconds. */
const timeout = 30_000;

/**
 * Tests that a source keeps the whole contract of `FlagSource`: purity, absences, settling, subjects, late answers, changes,
 * stopping and starting, exposures. Call it at the top level of a Vitest file.
 *
 * @example describeSource('acme', { create: async (backend) => acme(new AcmeClient(await serveAcme(backend))) })
 */
export function describeSource(name: string, setup: SourceSetup): void {
  describe(`${name}, as any source,`, () => {
    for (const { title, concerns = () => true, check } of clauses) {
      if (concerns(setup)) it(title, { timeout }, async () => check(await setStage(setup)));
    }
  });
}
