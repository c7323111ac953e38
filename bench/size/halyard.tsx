import { boolean, defineFlags } from '@halyard/core';
import { FlagProvider, useFlag } from '@halyard/react';

const flags = defineFlags({ a: boolean({ default: true }) });

function Feature() {
  return <p>{useFlag('a', false) ? 'on' : 'off'}</p>;
}

export default function App() {
  return (
    <FlagProvider flags={flags}>
      <Feature />
    </FlagProvider>
  );
}
