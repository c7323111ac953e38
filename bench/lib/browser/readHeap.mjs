import { setTimeout } from 'node:timers/promises';

/** Used heap after collections, repeated until two readings agree (weak references and finalizers take more than one). */
export async function readHeap(devtools) {
  let last = Infinity;
  for (let reading = 0; reading < 6; reading++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await setTimeout(20);
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    if (Math.abs(usedSize - last) < 1024) return Math.min(usedSize, last);
    last = usedSize;
  }
  return last;
}
