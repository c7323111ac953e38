import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/bin.ts',
    'src/dev.ts',
    'src/dev.production.ts',
    'src/eslint.ts',
    'src/issuer.ts',
    'src/service.ts',
    'src/service/express.ts',
    'src/service/fastify.ts',
    'src/service/hono.ts',
    'src/service/openfeature.ts',
  ],
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
