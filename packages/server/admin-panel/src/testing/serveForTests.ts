// Runs in a process of its own: the panel's tests live in a DOM, which the server must not see.
import { createFlagServer, listen } from '@halyard/server';
import { harbour, pilot, serverFlags } from './serverSeed.ts';

const server = await createFlagServer({
  serviceTokens: ['token-of-the-shop'],
  log: () => undefined,
  seed: {
    flags: serverFlags.map((key) => ({ key, kind: 'boolean' })),
    testUsers: ['testuser1'],
    admins: [harbour, pilot],
  },
});
const { url } = await listen(server, { port: 0 });
console.log(url);
// The parent's end of the pipe closes however the parent ends.
process.stdin.on('close', () => process.exit()).resume();
