import type { ComponentType, ReactNode } from 'react';

/** One shared component tree for every adapter, in the browser and on the server. */
export const counter = { renders: 0 };
/** Elements inside each consumer besides its text; 0 = the bare list item of the main tables. */
export const weight = { elements: 0 };

export function makeTree(useBool: (key: string) => boolean) {
  function Item({ k }: { k: string }) {
    counter.renders++;
    const text = useBool(k) ? 'on' : 'off';
    if (!weight.elements) return <li>{text}</li>;
    return (
      <li>
        {text}
        {Array.from({ length: weight.elements }, (_, i) => (
          <span key={i} className={text} title={k + i} />
        ))}
      </li>
    );
  }
  function List({ keys }: { keys: string[] }) {
    return (
      <ul>
        {keys.map((k) => (
          <Item key={k} k={k} />
        ))}
      </ul>
    );
  }
  function App({
    Provider,
    children,
  }: {
    Provider: ComponentType<{ children: ReactNode }>;
    children: ReactNode;
  }) {
    return <Provider>{children}</Provider>;
  }
  return { Item, List, App };
}
