import React from 'react';

/**
 * Lets a component wait for `answer`, which must be the same one each time. By `use`, where React has it: for a thrown promise React 19
 * (19.3.1) renders without end when it waits elsewhere as well and readers that it has hidden are updated. A test is an exception:
 * in an `act` that nobody awaits, what waits by `use` waits for good.
 */
export function suspend(answer: Promise<void>): never {
  const isTest = (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT;
  // From the default export: a bundler says nothing of what React 18 does not have.
  const { use }: { use?: typeof React.use } = React;
  // oxlint-disable-next-line react-hooks/rules-of-hooks -- `use` may be called anywhere in a component, unlike all others.
  if (!isTest) use?.(answer);
  // What was waited for is over, and there is something else to wait for; or this is React 18.
  // oxlint-disable-next-line typescript/only-throw-error -- how a component suspends in React 18 and 19 alike
  throw answer;
}
