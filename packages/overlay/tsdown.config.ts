import { defineConfig } from 'tsdown';
import { inlineCss } from '../../scripts/inlineCss.mjs';

export default defineConfig({
  entry: ['src/index.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  plugins: [inlineCss],
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
