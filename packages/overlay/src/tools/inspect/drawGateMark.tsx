import type { GateMark } from '@halyard/react';

/** What a gate draws on either side of its branch while places are looked for. */
export const drawGateMark: GateMark = (flags, branch) => {
  const keys = JSON.stringify(flags);
  // A template is never shown, and may stand in a table or a list.
  return (
    <>
      <template data-halyard-gate={keys} data-edge="start" />
      {branch}
      <template data-halyard-gate={keys} data-edge="end" />
    </>
  );
};
