import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';
const dir = '.cache/overlay-screenshots';
const [suffix, from, to, out] = process.argv.slice(2);
const names = readdirSync(dir)
  .filter((n) => n.endsWith(suffix + '.png'))
  .slice(+from, +to);
const wide = suffix.startsWith('wide');
const b = await chromium.launch(chromiumLaunchOptions());
const p = await b.newPage({ viewport: { width: wide ? 1500 : 1340, height: 800 } });
await p.setContent(
  `<style>body{margin:0;display:flex;flex-wrap:wrap;gap:6px;background:#888;font:12px sans-serif}div{width:${wide ? 368 : 320}px;height:${wide ? 640 : 640}px;overflow:hidden;position:relative}img{position:absolute;${wide ? 'right:0;top:-30px;width:1024px' : 'left:0;top:0;width:320px'}}b{position:absolute;z-index:1;background:#fff;left:0;top:0}</style>` +
    names
      .map(
        (n) =>
          `<div><b>${n.replace('-' + suffix + '.png', '')}</b><img src="data:image/png;base64,${readFileSync(dir + '/' + n).toString('base64')}"></div>`,
      )
      .join(''),
);
await p.screenshot({ path: out, fullPage: true });
await b.close();
