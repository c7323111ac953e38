// What a flooded shop runs besides: at SIGUSR2 it collects all garbage, and says how many bytes live.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    console.log(JSON.stringify({ heapUsed: process.memoryUsage().heapUsed }));
  });
}
