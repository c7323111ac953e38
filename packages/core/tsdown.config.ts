import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/overrides/index.ts',
    'src/carry.ts',
    'src/proposal/index.ts',
    'src/session.ts',
    'src/editing.ts',
    'src/scenario.ts',
    'src/manifest.ts',
    'src/memory-source.ts',
    'src/opentelemetry.ts',
    'src/source.ts',
    'src/openfeature.ts',
  ],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
