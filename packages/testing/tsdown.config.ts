import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/fault-server.ts', 'src/react.ts', 'src/source.ts'],
  platform: 'neutral',
  // The fault server runs in Node alone, everything else wherever tests run.
  deps: { neverBundle: [/^node:/] },
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
