import { nextTurn } from './settle';
import type { Stage } from './Stage';

/** Nanoseconds per read outside React, one figure per batch; `null` where there is no such API. */
export async function timeReads(stage: Stage, batchMs: number, batches: number): Promise<number[] | null> {
  const { client, keys, flags } = stage;
  if (!client.read) return null;
  await client.beforeRead?.(flags);
  const read = client.read.bind(client);
  const wanted = keys.filter((key) => flags[key]).length;
  const pass = () => {
    let on = 0;
    for (const key of keys) if (read(key)) on++;
    return on;
  };
  if (pass() !== wanted) throw new Error('read() disagrees with the flag set');
  const repeats = repeatsFor(batchMs, pass);
  const figures: number[] = [];
  let sum = 0;
  for (let batch = 0; batch < batches; batch++) {
    const before = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) sum += pass();
    figures.push(((performance.now() - before) * 1e6) / (repeats * keys.length));
    await nextTurn();
  }
  // Using the sum also keeps the engine from dropping the reads.
  if (sum !== wanted * repeats * batches) throw new Error('reads were not what they claim');
  return figures;
}

function repeatsFor(batchMs: number, pass: () => number): number {
  let repeats = 1;
  for (;;) {
    const before = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) pass();
    const took = performance.now() - before;
    if (took > batchMs || repeats > 1e6) return repeats;
    repeats = Math.max(repeats + 1, Math.ceil(repeats * Math.min(8, (batchMs * 1.1) / Math.max(took, 0.02))));
  }
}
