import { buildBrowser } from './lib/build.mjs';
import { serve, launch, open, heap } from './lib/browser.mjs';
const [, , name, mode = 'memCycles', steps = '5', per = '40'] = process.argv;
const prod = await buildBrowser([name], 'production');
const { port, close } = await serve({ production: prod });
const { browser, dispose } = await launch();
const p = await open(browser, port, 'production', name);
const cdp = await p.context.newCDPSession(p.page);
await p.call('init', 1000);
if (mode === 'memCycles') await p.call('memOpen');
await p.call(mode, 5, 1e6);
const out = [await heap(cdp)];
for (let i = 0; i < Number(steps); i++) {
  await p.call(mode, Number(per), 1e6);
  out.push(await heap(cdp));
}
console.log(
  name,
  mode,
  'heap KB:',
  out.map((x) => (x / 1024).toFixed(0)).join(' '),
  ' per cycle KB:',
  out
    .slice(1)
    .map((x, i) => ((x - out[i]) / 1024 / Number(per)).toFixed(2))
    .join(' '),
  'listeners',
  await p.call('listeners'),
);
await browser.close();
close();
dispose();
