import type { StoryInstance } from '../story/createStoryInstance.ts';

// By the element that a story is rendered into: the same story may stand on a docs page twice.
const instances = new WeakMap<object, StoryInstance>();

/** Lets `context.flags` find the instance that is on the screen in an element. Returns its undo. */
export function registerInstance(canvasElement: object, instance: StoryInstance): () => void {
  instances.set(canvasElement, instance);
  return () => {
    if (instances.get(canvasElement) === instance) instances.delete(canvasElement);
  };
}

export function findInstance(canvasElement: object): StoryInstance | undefined {
  return instances.get(canvasElement);
}
