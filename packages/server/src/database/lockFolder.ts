import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FlagServerError } from '../FlagServerError.ts';

// A restarted container often gets its old process id again: only this set tells our own lock from a stale one.
const heldHere = new Set<string>();

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

async function holderOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

/** Puts a dead holder's lock out of the way; a rival's fresh lock that was caught by accident is put back. */
async function removeStale(path: string, stalePid: number | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await holderOf(aside)) !== stalePid) await link(aside, path);
  await rm(aside);
}

/**
 * Takes the folder's lock for this process and resolves to its undo. Throws HAL-701 while another living process holds
 * it; a dead one's lock is taken over. The embedded database has no lock of its own, and two writers lose changes (T44).
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(resolve(folder), 'halyard.lock');
  if (heldHere.has(path)) throw new FlagServerError('HAL-701', { detail: `process ${process.pid}, ${path}` });
  heldHere.add(path);
  try {
    await takeLock(path);
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    heldHere.delete(path);
  };
}

async function takeLock(path: string): Promise<void> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
    return;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const holder = await holderOf(path);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new FlagServerError('HAL-701', { detail: `process ${holder}, ${path}` });
  }
  await removeStale(path, holder);
  await writeFile(path, `${process.pid}\n`, { flag: 'wx' }).catch((error: unknown) => {
    // A rival took over the same stale lock first.
    throw hasCode(error, 'EEXIST') ? new FlagServerError('HAL-701', { detail: path }) : error;
  });
}
