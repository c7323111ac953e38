import type { TestPlayground } from './startTestPlayground.ts';
import { createTestBrowser } from './createTestBrowser.ts';

/** Changes a flag for everybody, as an admin does in the panel. */
export async function changeFlag(
  { flagServerUrl }: TestPlayground,
  key: string,
  change: { enabled?: boolean; strategies?: unknown[]; confirm?: string },
): Promise<void> {
  const admin = createTestBrowser(flagServerUrl);
  await admin.post('/admin/api/session', { name: 'harbour', password: 'master-of-flags' });
  const { flags } = (await (await admin.get('/admin/api/flags')).json()) as {
    flags: { key: string; version: number }[];
  };
  const answer = await admin.send(`/admin/api/flags/${key}`, {
    method: 'PATCH',
    headers: {
      origin: flagServerUrl,
      'content-type': 'application/json',
      'if-match': `"${flags.find((flag) => flag.key === key)?.version}"`,
    },
    body: JSON.stringify(change),
  });
  if (!answer.ok) throw new Error(`${key} was not changed: ${answer.status} ${await answer.text()}`);
}
