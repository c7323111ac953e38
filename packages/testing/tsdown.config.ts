import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/react.ts', 'src/source.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
