// @vitest-environment node
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** A file that is not there: each test says what is in it. */
const app = join(root, 'app.ts');

/** What an app's bundle holds of ours when it uses these names, minified for production. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@halyard/source'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === app ? app : undefined),
        load: (id) => (id === app ? entry : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry: app, formats: ['es'], fileName: 'app' },
      rollupOptions: { external: [/^react/] },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output.map((file) => ('code' in file ? file.code : '')).join('\n');
}

const react = (names: string) => `export { ${names} } from '@halyard/react';`;
const core = (names: string) => `export { ${names} } from '@halyard/core';`;

/** A feature, how an app asks for it, and a word that only its code has. */
const features = [
  ['the override rule', `export * from '@halyard/core/overrides';`, '"OVERRIDE"'],
  ['stored overrides', `export * from '@halyard/core/overrides';`, ':overrides:v1'],
  ['createFetch', core('createFetch'), 'Flag-Overrides'],
  ['reportExposures', core('reportExposures'), '.expose'],
  ['joinPage', core('joinPage'), '@halyard/stores'],
  ['numbers', core('number'), 'isFinite'],
  ['lists of texts', core('oneOf'), '.includes('],
  ['objects', core('object'), '~standard'],
  ['the gate', react('Feature'), 'useDeferredValue'],
  ['contained branches', react('Feature'), 'componentDidCatch'],
  ['useFlags', react('useFlags'), 'fromEntries'],
  ['useSuspenseFlag', react('useSuspenseFlag'), '.finally('],
  ['readBootstrap', react('readBootstrap'), 'querySelectorAll'],
] as const;

describe('an app', () => {
  it.each(features)('that uses %s pays for it', async (_, entry, word) => {
    expect(await bundle(entry)).toContain(word);
  });

  it('that uses the provider, a hook and boolean flags pays for nothing else', async () => {
    const code = await bundle(`${react('FlagProvider, useFlag')} ${core('boolean, defineFlags')}`);

    expect(features.filter(([, , word]) => code.includes(word)).map(([name]) => name)).toEqual([]);
    expect(code).not.toContain('PARSE_ERROR');
  });

  it('that declares boolean flags alone has neither a store nor another kind', async () => {
    expect((await bundle(core('boolean, defineFlags'))).length).toBeLessThan(400);
  });

  it('has no words of our messages in production, only codes and their pages', async () => {
    const code = await bundle(react('FlagProvider, useFlag, Feature'));
    expect(code).toContain('HAL-201');
    expect(code).not.toMatch(/ — /);
  });
});
