import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/preview.tsx', 'src/manager.tsx', 'src/module-flags.ts', 'src/vitest.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
