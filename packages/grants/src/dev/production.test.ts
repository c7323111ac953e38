// @vitest-environment node
import { defaultClientConditions, build } from 'vite';
import { describe, expect, it } from 'vitest';

/** What a page gets that uses `openAccess`, built as a bundler does. */
async function bundle(mode: 'production' | 'development'): Promise<string> {
  const entry = '\0page';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    mode,
    root: import.meta.dirname,
    resolve: {
      conditions: ['@halyard/source', ...defaultClientConditions.filter((one) => !one.includes('|')), mode],
    },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? entry : null),
        load: (id) =>
          id === entry ? "import { openAccess } from '@halyard/grants/dev'; openAccess().start();" : null,
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: 'page' } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

describe('a page that uses openAccess', () => {
  const marker = 'anyone here can force flags';

  it('T36: has nothing of it once it is built for production', { timeout: 60_000 }, async () => {
    const code = await bundle('production');
    expect(code).toContain('HAL-525');
    expect(code).not.toContain(marker);
    expect(code).not.toContain('Flag-Dev');
  });

  it('has all of it in development', { timeout: 60_000 }, async () => {
    expect(await bundle('development')).toContain(marker);
  });
});
