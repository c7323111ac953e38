/** @jsxRuntime classic */
import React from 'react';
import { useGlobals } from 'storybook/manager-api';
import { Badge } from 'storybook/internal/components';
import { forcedGlobal } from '../names.ts';
import { parseToken } from '../token/parseToken.ts';
import { words } from './words.ts';

/** The panel's tab, with the count of what is forced. */
export function PanelTitle(): React.JSX.Element {
  const [globals] = useGlobals();
  const { size } = parseToken(globals[forcedGlobal]);
  return (
    <>
      {words.panel} {size > 0 ? <Badge compact>{size}</Badge> : null}
    </>
  );
}
