import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/server.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
