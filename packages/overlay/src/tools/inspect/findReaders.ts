import type { FlagView } from '@halyard/core';
import type { Place } from './Place.ts';

/** What is looked at of React's insides. None of it is public: any of it may be missing, or be something else. */
interface Fiber {
  readonly type?: unknown;
  readonly stateNode?: unknown;
  readonly memoizedState?: unknown;
  readonly memoizedProps?: unknown;
  readonly child?: Fiber | null;
  readonly sibling?: Fiber | null;
}

/** More of a page is not looked at. */
const mostFibers = 200_000;

/**
 * Finds what components that read flags by a hook have rendered. A best effort, in this file alone: React offers no way from a
 * hook to its component, so this reads the fibers of React 18 and 19. It may find nothing, and never throws.
 */
export function findReaders(roots: ReadonlyArray<Document | ShadowRoot>, view: FlagView): readonly Place[] {
  try {
    const keys = keysBySnapshot(view);
    const known: Known = { view, keys };
    return rootFibers(roots).flatMap((root) => readersBelow(root, known));
  } catch {
    return [];
  }
}

interface Known {
  readonly view: FlagView;
  /** Which flag a cell's own function reads. */
  readonly keys: ReadonlyMap<unknown, string>;
}

/** Hooks hand React the cell's own function, the same at every render: that is what a reader is known by. */
function keysBySnapshot(view: FlagView): ReadonlyMap<unknown, string> {
  const keys = new Map<unknown, string>();
  for (const key of view.keys()) {
    const { value, evaluation } = view.flag(key);
    keys.set(value, key).set(evaluation, key);
  }
  return keys;
}

function rootFibers(roots: ReadonlyArray<Document | ShadowRoot>): readonly Fiber[] {
  return roots
    .flatMap((page) => [page, ...page.querySelectorAll('*')])
    .flatMap((node) => {
      const name = Object.keys(node).find((key) => key.startsWith('__reactContainer$'));
      const container = name === undefined ? undefined : (Reflect.get(node, name) as Fiber | null);
      // The container keeps the first fiber of its root; the one that counts is the root's current.
      const current = (container?.stateNode as { readonly current?: Fiber } | undefined)?.current;
      return current ? [current] : [];
    });
}

function readersBelow(root: Fiber, known: Known): readonly Place[] {
  const places: Place[] = [];
  const gates = new Set<unknown>();
  const waiting: Fiber[] = [root];
  for (let seen = 0; seen < mostFibers; seen++) {
    const fiber = waiting.pop();
    if (!fiber) break;
    if (fiber.sibling) waiting.push(fiber.sibling);
    if (fiber.child) waiting.push(fiber.child);
    // A gate is found by its marks.
    if (isMark(fiber.child)) gates.add(fiber.type);
    if (typeof fiber.type === 'string' || gates.has(fiber.type)) continue;
    const flags = flagsOf(fiber, known);
    if (flags.length === 0) continue;
    const nodes = nodesOf(fiber);
    const [first, last = first] = [nodes[0], nodes.at(-1)];
    if (first && last) places.push({ kind: 'reader', flags, component: nameOf(fiber.type), first, last });
  }
  return places;
}

function isMark(fiber: Fiber | null | undefined): boolean {
  return isObject(fiber?.memoizedProps) && 'data-halyard-gate' in fiber.memoizedProps;
}

/** A component's hooks are a chain; the one of a store has a queue with the function that reads it. */
function flagsOf(fiber: Fiber, { view, keys }: Known): readonly string[] {
  const flags = new Set<string>();
  let hook = fiber.memoizedState;
  for (let count = 0; isObject(hook) && 'next' in hook && count < 1000; count++) {
    const queue = 'queue' in hook ? hook.queue : undefined;
    if (isObject(queue) && 'getSnapshot' in queue) {
      const key = keys.get(queue.getSnapshot);
      const snapshot: unknown = 'memoizedState' in hook ? hook.memoizedState : undefined;
      for (const flag of key === undefined ? manyFlagsOf(snapshot, view) : [key]) flags.add(flag);
    }
    hook = hook.next;
  }
  return [...flags];
}

/**
 * What reads several flags has an object of their values. It is known by that alone, since a compiler may have moved everything else: every
 * key is a flag that somebody follows, with the value that it has now.
 */
function manyFlagsOf(snapshot: unknown, view: FlagView): readonly string[] {
  if (!isObject(snapshot) || Object.getPrototypeOf(snapshot) !== Object.prototype) return [];
  const known = new Set(view.keys());
  const entries = Object.entries(snapshot);
  const isRead = ([key, value]: readonly [string, unknown]) =>
    known.has(key) && view.flag(key).listeners?.size && isValueOf(value, view.peek(key).value);
  return entries.every(isRead) ? entries.map(([key]) => key) : [];
}

/** Or the reader's own default, where the flag has none of that kind. */
function isValueOf(value: unknown, flag: unknown): boolean {
  return typeof value !== typeof flag || JSON.stringify(value) === JSON.stringify(flag);
}

/** The outermost nodes that a component rendered. */
function nodesOf({ child }: Fiber): readonly Node[] {
  const nodes: Node[] = [];
  const waiting = child ? [child] : [];
  for (let seen = 0; seen < mostFibers; seen++) {
    const fiber = waiting.pop();
    if (!fiber) break;
    if (fiber.sibling) waiting.push(fiber.sibling);
    if (fiber.stateNode instanceof Node) nodes.push(fiber.stateNode);
    else if (fiber.child) waiting.push(fiber.child);
  }
  return nodes;
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
