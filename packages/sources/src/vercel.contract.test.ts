import { describeSource } from '@halyard/testing/source';
import { FlagValues } from 'flags/react';
import { renderToString } from 'react-dom/server';
import { onTestFinished } from 'vitest';
import { vercel } from './vercel.ts';

describeSource('vercel', {
  evaluates: 'nobody',
  create: (backend) => {
    const write = () => {
      document.body.innerHTML = renderToString(FlagValues({ values: backend.valuesOf('ann') }));
    };
    write();
    onTestFinished(backend.onChange(write));
    return vercel();
  },
});
