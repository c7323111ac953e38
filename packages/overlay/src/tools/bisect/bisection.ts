/**
 * A search for the flags that break a page, as far as it has come. What is known: with the `high` first ones of `order` and all
 * that are `needed`, the page is broken; with the `low` first ones and all that are needed, it is not.
 */
export interface Bisection {
  readonly order: readonly string[];
  readonly low: number;
  readonly high: number;
  /** Without any of these the page would not be broken. */
  readonly needed: readonly string[];
  /** Whether the needed ones may be all of it: that is the next question. */
  readonly isChecking: boolean;
}

/** What to find out next, or what was found: one flag, or several that break the page only together. */
export type BisectionStep =
  | { readonly force: readonly string[]; readonly culprits?: never }
  | { readonly culprits: readonly string[]; readonly force?: never };

/** Begins a search: the page is known to be broken with all of `keys`, and to be good with none of them. */
export function startBisection(keys: readonly string[]): Bisection {
  return settle({ order: keys, low: 0, high: keys.length, needed: [], isChecking: false });
}

/** What to try next, or the result. */
export function nextStep({ order, low, high, needed, isChecking }: Bisection): BisectionStep {
  if (isChecking) return { force: needed };
  if (high === 0) return { culprits: needed };
  return { force: [...needed, ...order.slice(0, middleOf(low, high))] };
}

/** Goes on with the answer to the question of `nextStep`. */
export function answerBisection(bisection: Bisection, isBroken: boolean): Bisection {
  const { low, high, isChecking } = bisection;
  if (isChecking) {
    // Alone they do nothing: something before them is needed as well.
    return settle({ ...bisection, isChecking: false, low: 0, high: isBroken ? 0 : high });
  }
  const middle = middleOf(low, high);
  return settle(isBroken ? { ...bisection, high: middle } : { ...bisection, low: middle });
}

/** How many questions are left at most, as long as a single flag is to blame. */
export function questionsLeft({ low, high, isChecking }: Bisection): number {
  if (isChecking) return 1;
  return high === 0 ? 0 : Math.ceil(Math.log2(high - low)) + 1;
}

/** Once the shortest broken beginning is known, its last flag is needed: it is what broke the page. */
function settle(bisection: Bisection): Bisection {
  const { order, low, high, needed } = bisection;
  if (high === 0 || high - low > 1) return bisection;
  const last = order.slice(high - 1, high);
  const rest = order.slice(0, high - 1);
  // With none before it there is nothing left that could be needed as well.
  return {
    order: rest,
    low: 0,
    high: rest.length,
    needed: [...needed, ...last],
    isChecking: rest.length > 0,
  };
}

function middleOf(low: number, high: number): number {
  return low + Math.floor((high - low) / 2);
}
