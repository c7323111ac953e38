import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/static.ts',
    'src/ofrep.ts',
    'src/openfeature.ts',
    'src/launchdarkly.ts',
    'src/unleash.ts',
    'src/growthbook.ts',
    'src/flagsmith.ts',
    'src/posthog.ts',
    'src/statsig.ts',
    'src/flagd.ts',
    'src/go-feature-flag.ts',
    'src/vercel.ts',
    'src/first-of.ts',
  ],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
