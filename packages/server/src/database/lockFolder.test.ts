// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lockFolder.ts';

describe('lockFolder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halyard-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const lockedBy = (holder: string | number) => writeFile(join(folder, 'halyard.lock'), `${holder}\n`);

  it('refuses a second holder until the first gives the folder free', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'HAL-701' });
    await unlock();
    expect(await readdir(folder)).toEqual([]);
    await lockFolder(folder).then((unlockAgain) => unlockAgain());
  });

  it('T44: refuses a folder that another living process holds, and names that process', async () => {
    await lockedBy(process.ppid);
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
    expect(await readFile(join(folder, 'halyard.lock'), 'utf8')).toBe(`${process.ppid}\n`);
  });

  it('takes over the lock of a dead process', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    await lockedBy(child.pid ?? 0);
    const unlock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['halyard.lock']);
    expect(await readFile(join(folder, 'halyard.lock'), 'utf8')).toBe(`${process.pid}\n`);
    await unlock();
  });

  it.each(['', 'nonsense', process.pid])('takes over a lock that says %j', async (holder) => {
    await lockedBy(holder);
    const unlock = await lockFolder(folder);
    expect(await readFile(join(folder, 'halyard.lock'), 'utf8')).toBe(`${process.pid}\n`);
    await unlock();
  });
});
