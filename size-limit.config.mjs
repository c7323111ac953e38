import { readFileSync } from 'node:fs';

const checks = JSON.parse(readFileSync(new URL('.size-limit.json', import.meta.url), 'utf8'));

/**
 * The OFREP source as an app bundles it, as a module: in a script, which size-limit makes by default, esbuild would put a helper
 * of 0.1 kB around the imports of React and of the chunk that follows streams.
 */
function withOfrep(name, path, names, limit) {
  return {
    name: `${name} and the OFREP source, without what follows a stream`,
    path: [path, 'packages/sources/dist/ofrep.js'],
    import: { [path]: names, 'packages/sources/dist/ofrep.js': '{ ofrep }' },
    ignore: ['react', './ofrep/followStreams.js'],
    modifyEsbuildConfig: (config) => ({ ...config, format: 'esm' }),
    limit,
    gzip: true,
  };
}

export default [
  ...checks,
  // 3 kB more than core alone, which is 2.17 kB.
  withOfrep('core', 'packages/core/dist/index.js', '{ createFlagStore, defineFlags, boolean }', '5.18 kB'),
  withOfrep('react: provider, hook', 'packages/react/dist/index.js', '{ FlagProvider, useFlag }', '5.5 kB'),
  withOfrep(
    'react: with the gate',
    'packages/react/dist/index.js',
    '{ FlagProvider, useFlag, Feature }',
    '6.05 kB',
  ),
];
