// npm start: installs, builds the pages, and serves the playground on a real backend.
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { root } from './run.mjs';
import { createStack } from './stack.mjs';

const portOf = (name, standard) => Number(process.env[name] ?? standard);
const ports = {
  shop: portOf('PORT_SHOP', 5173),
  server: portOf('PORT_SERVER', 8787),
  pricing: portOf('PORT_PRICING', 8788),
};
const data = process.env.HALYARD_DATA ?? join(root, '.halyard');

await installWorkspace();
if (!(await buildPages())) process.exit(1);

const stack = createStack({ ports, data });
const end = async (code) => {
  await stack.stop();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));

console.log('\nStarting the flag server, pricing and the shop …');
try {
  for (const service of ['server', 'pricing', 'shop']) await stack.start(service);
} catch (error) {
  console.error(error.message);
  console.error('Is a port taken? PORT_SHOP, PORT_SERVER and PORT_PRICING choose others.');
  await end(1);
}
stack.onExit((service, code) => {
  console.error(`${service} ended with ${code}:\n${stack.log(service).slice(-20).join('\n')}`);
  void end(1);
});

const shop = `http://127.0.0.1:${ports.shop}`;
console.log(`
  Chandlery, the shop      ${shop}/
    customers              ann / ann-sails (account 1001), bob / bob-rows (1002), cleo / cleo-drifts (1003)
    a test user            testuser1 / tests-well

  Staff sign-in            ${shop}/staff
    a tester               quinn / tests-in-production
                           then, in the shop, press Alt+Shift+H or the Flags button

  Admin panel              http://127.0.0.1:${ports.server}/admin/
    an admin               harbour / master-of-flags

  OFREP                    http://127.0.0.1:${ports.server}/ofrep/v1/
  Data                     ${data} (delete it to begin anew)

Ctrl+C ends all three.`);
