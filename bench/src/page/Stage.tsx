import type { ReactElement } from 'react';
import type { Adapter, ClientHandle, Flags } from '../Adapter';
import { flagsOf, keysOf } from '../flags';
import { makeTree, weight } from '../makeTree';

/** What is on show: one adapter's client with its flags, and what the page must look like with them. */
export class Stage {
  readonly #adapter: Adapter;
  readonly #List: ReturnType<typeof makeTree>;
  #client: ClientHandle | undefined;
  keys: string[] = [];
  flags: Flags = {};

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
    this.#List = makeTree(adapter.useBool);
  }

  get client(): ClientHandle {
    if (!this.#client) throw new Error('init() comes first');
    return this.#client;
  }

  /** Makes the client of `count` flags, and gives how long that took. */
  async init(count: number, { elements = 0, hydrates = false } = {}): Promise<{ setupMs: number }> {
    weight.elements = elements;
    this.keys = keysOf(count);
    this.flags = flagsOf(count);
    const create = (hydrates && this.#adapter.createHydrate) || this.#adapter.createClient;
    const before = performance.now();
    this.#client = await create(this.flags);
    return { setupMs: performance.now() - before };
  }

  list(keys: readonly string[] = this.keys): ReactElement {
    const List = this.#List;
    return <List keys={keys} />;
  }

  tree(keys?: readonly string[]): ReactElement {
    const { Provider } = this.client;
    return <Provider>{this.list(keys)}</Provider>;
  }

  /** How many items do not show what their flag is; all, if there are more or fewer items. */
  countWrong(box: HTMLElement): number {
    const items = [...box.getElementsByTagName('li')];
    if (items.length !== this.keys.length) return this.keys.length;
    return this.keys.filter((key, index) => items[index]?.textContent !== (this.flags[key] ? 'on' : 'off'))
      .length;
  }
}

/** Hidden, so that there is no layout or paint in the figures: this measures React and the library. */
export function addHost(): HTMLElement {
  const box = document.createElement('div');
  box.hidden = true;
  document.body.appendChild(box);
  return box;
}
