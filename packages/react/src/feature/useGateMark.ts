import { useEffect, useState } from 'react';
import type { GateMark, PageGates } from './GateMark.ts';

const name = Symbol.for('@halyard/gates');

/** The marks to draw around this gate: none, but for testers who look for gates. */
export function useGateMark(): GateMark | undefined {
  const [mark, setMark] = useState<GateMark>();
  useEffect(() => {
    const page = globalThis as { [name]?: PageGates };
    const gates: PageGates = page[name] ?? new Set();
    // `Reflect`: on a page that forbids new globals nobody finds the gates, and nothing breaks.
    Reflect.set(page, name, gates);
    const show = (next: GateMark | undefined) => setMark(() => next);
    show(gates.mark);
    gates.add(show);
    return () => void gates.delete(show);
  }, []);
  return mark;
}
