import type { ComponentType } from 'react';

/** How often consumers rendered since it was last set to 0. */
export const counter = { renders: 0 };
/** Elements inside each consumer besides its text; 0 = the bare list item of the main tables. */
export const weight = { elements: 0 };

/** The one component tree that every adapter renders, in the browser and on the server. */
export function makeTree(useBool: (key: string) => boolean): ComponentType<{ keys: readonly string[] }> {
  function Item({ k }: { k: string }) {
    counter.renders++;
    const text = useBool(k) ? 'on' : 'off';
    if (!weight.elements) return <li>{text}</li>;
    return (
      <li>
        {text}
        {Array.from({ length: weight.elements }, (_, index) => (
          <span key={index} className={text} title={k + index} />
        ))}
      </li>
    );
  }
  return function List({ keys }) {
    return (
      <ul>
        {keys.map((key) => (
          <Item key={key} k={key} />
        ))}
      </ul>
    );
  };
}
