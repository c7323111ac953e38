import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const page = `<!doctype html><title>Chandlery</title>
<script type="application/json" id="chandlery-session"></script><div id="root"></div>`;

/** Writes what a build of the page consists of, and resolves to its folder. */
export async function writeTestPage(dataFolder: string): Promise<string> {
  const pageFolder = join(dataFolder, 'dist');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await mkdir(join(pageFolder, 'images'));
  await writeFile(join(pageFolder, 'index.html'), page);
  await writeFile(join(pageFolder, 'assets', 'main-1a2b3c.js'), 'export {};');
  await writeFile(join(pageFolder, 'images', 'dock-line.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return pageFolder;
}
