import type { FlagView } from '@halyard/core';
import { fibersBelow, fibersIn, hooksOf, isObject, type Fiber } from '../../rendered/fibers.ts';
import { flagsOfHook, knownFlags } from '../../rendered/flagsOfHook.ts';
import type { Place } from './Place.ts';

/**
 * Finds what components that read flags by a hook have rendered. A best effort: React offers no way from a hook to its component, so
 * this reads the fibers. It may find nothing, and never throws.
 */
export function findReaders(roots: ReadonlyArray<Document | ShadowRoot>, view: FlagView): readonly Place[] {
  try {
    const known = knownFlags(view);
    const places: Place[] = [];
    const gates = new Set<unknown>();
    for (const fiber of fibersIn(roots)) {
      // A gate is found by its marks.
      if (isMark(fiber.child)) gates.add(fiber.type);
      if (gates.has(fiber.type)) continue;
      const flags = new Set([...hooksOf(fiber)].flatMap((hook) => flagsOfHook(hook, known)));
      if (flags.size === 0) continue;
      const nodes = nodesOf(fiber);
      const [first, last = first] = [nodes[0], nodes.at(-1)];
      if (first && last)
        places.push({ kind: 'reader', flags: [...flags], component: nameOf(fiber.type), first, last });
    }
    return places;
  } catch {
    return [];
  }
}

function isMark(fiber: Fiber | null | undefined): boolean {
  return isObject(fiber?.memoizedProps) && 'data-halyard-gate' in fiber.memoizedProps;
}

/** The outermost nodes that a component rendered. */
function nodesOf({ child }: Fiber): readonly Node[] {
  return [...fibersBelow(child ? [child] : [], hasNode)].flatMap(({ stateNode }) =>
    stateNode instanceof Node ? [stateNode] : [],
  );
}

function hasNode({ stateNode }: Fiber): boolean {
  return stateNode instanceof Node;
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') {
    const { displayName } = type as { readonly displayName?: unknown };
    return typeof displayName === 'string' ? displayName : type.name;
  }
  // What memo and forwardRef made keeps the function inside.
  if (isObject(type)) return nameOf('type' in type ? type.type : 'render' in type ? type.render : undefined);
  return '';
}
