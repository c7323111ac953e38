/**
 * What is looked at of React's insides, in 18 and 19. None of it is public: any of it may be missing, or be something else. Only this
 * folder and whoever finds readers know it, and they never throw.
 */
export interface Fiber {
  readonly type?: unknown;
  readonly stateNode?: unknown;
  readonly memoizedState?: unknown;
  readonly memoizedProps?: unknown;
  readonly child?: Fiber | null;
  readonly sibling?: Fiber | null;
}

/** One hook of a component: what it remembers, and for the hook of a store the function that reads it. */
export interface Hook {
  readonly state: unknown;
  readonly getSnapshot: unknown;
}

/** More of a page is not looked at. */
const mostFibers = 200_000;

/** Every fiber that React has on the page, outer ones first. */
export function* fibersIn(roots: ReadonlyArray<Document | ShadowRoot>): Generator<Fiber> {
  for (const root of rootFibers(roots)) yield* fibersBelow([root]);
}

/** These fibers and, unless `isOver` says so of one, what is below them. */
export function* fibersBelow(
  waiting: Fiber[],
  isOver: (fiber: Fiber) => boolean = () => false,
): Generator<Fiber> {
  for (let seen = 0; seen < mostFibers; seen++) {
    const fiber = waiting.pop();
    if (!fiber) return;
    if (fiber.sibling) waiting.push(fiber.sibling);
    if (fiber.child && !isOver(fiber)) waiting.push(fiber.child);
    yield fiber;
  }
}

/** A component's hooks are a chain. */
export function* hooksOf(fiber: Fiber): Generator<Hook> {
  let hook = typeof fiber.type === 'string' ? undefined : fiber.memoizedState;
  for (let count = 0; isObject(hook) && 'next' in hook && count < 1000; count++) {
    const queue = 'queue' in hook ? hook.queue : undefined;
    yield {
      state: 'memoizedState' in hook ? hook.memoizedState : undefined,
      getSnapshot: isObject(queue) && 'getSnapshot' in queue ? queue.getSnapshot : undefined,
    };
    hook = hook.next;
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
