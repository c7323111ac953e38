import { createFlagHooks } from '@halyard/react';
import type { ReactNode } from 'react';
import { sceneFlags } from '../scene/sceneFlags.ts';

const { Feature, useFlag } = createFlagHooks(sceneFlags);

/** A page with a gate that is off, one that is on, and a reader. */
export function SceneShop(): ReactNode {
  return (
    <main>
      <h1>Chandlery</h1>
      <Feature flag="new-checkout">
        <p>Checkout on one page</p>
      </Feature>
      <Feature flag="crew-reviews">
        <p>“Held in a force nine.” The crew</p>
      </Feature>
      <Shelf />
    </main>
  );
}

function Shelf(): ReactNode {
  return <p>{`Ropes, sails and anchors as a ${useFlag('layout')}`}</p>;
}
