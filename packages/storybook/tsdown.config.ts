import { defineConfig } from 'tsdown';
import { inlineCss } from '../../scripts/inlineCss.mjs';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/blocks.ts',
    'src/preview.tsx',
    'src/manager.tsx',
    'src/module-flags.ts',
    'src/openfeature.ts',
    'src/token.ts',
    'src/vitest.ts',
  ],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  plugins: [inlineCss],
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
