import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file that only its owner may read, all of it or nothing: a crash leaves the former content.
 * With `onlyIfAbsent` the first of several processes wins and the others' content is dropped.
 */
export async function writeFileAtomically(
  file: string,
  content: string,
  { onlyIfAbsent = false }: { onlyIfAbsent?: boolean } = {},
): Promise<void> {
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    await writeFile(draft, content, { mode: 0o600, flush: true });
    // A hard link fails when the name is taken, where a rename would silently replace it.
    if (onlyIfAbsent) await link(draft, file).catch(ignoreExisting);
    else await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
