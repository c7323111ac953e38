import { defineConfig } from 'tsdown';

export default defineConfig({
  // `suspend` in a file of its own: React's default export is for whoever suspends alone.
  entry: ['src/index.ts', 'src/server.ts', 'src/suspend.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
