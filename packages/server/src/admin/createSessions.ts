import { createHash, randomBytes } from 'node:crypto';
import { recordAudit } from '../configuration/recordAudit.ts';
import type { Database, Queries } from '../database/Database.ts';
import { FlagServerError } from '../FlagServerError.ts';
import type { AdminSession } from './AdminSession.ts';

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS: number = 8 * 60 * 60;

/** The sessions of admins. */
export interface Sessions {
  /** Starts a session, with its audit entry; resolves to it and to the token that only the browser keeps. */
  start(name: string): Promise<{ readonly token: string; readonly session: AdminSession }>;
  find(token: string): Promise<AdminSession | undefined>;
  end(token: string): Promise<void>;
}

// A read-out of the table must not be a bunch of keys: only hashes are stored.
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The role is read with each session, so that taking it away acts at once. */
async function readSession(queries: Queries, hash: string): Promise<AdminSession | undefined> {
  const [session] = await queries.query<AdminSession>(
    `SELECT name, role, expires_at AS "expiresAt" FROM sessions JOIN admins ON admin_name = name
      WHERE token_hash = $1 AND expires_at > now()`,
    [hash],
  );
  return session;
}

/** Keeps sessions in the database, so that they survive a restart and hold on every instance. */
export function createSessions(database: Database): Sessions {
  // Lets a signed-in admin go on looking while the database is gone; asked only then.
  const remembered = new Map<string, AdminSession>();

  function remember(hash: string, session: AdminSession): void {
    for (const [each, { expiresAt }] of remembered)
      if (expiresAt.getTime() <= Date.now()) remembered.delete(each);
    remembered.set(hash, session);
  }

  function recall(hash: string): AdminSession | undefined {
    const session = remembered.get(hash);
    return session && session.expiresAt.getTime() > Date.now() ? session : undefined;
  }

  return {
    async start(name) {
      const token = randomBytes(32).toString('base64url');
      const session = await database.transaction(async (queries) => {
        await queries.query('DELETE FROM sessions WHERE expires_at <= now()');
        await queries.query(
          `INSERT INTO sessions (token_hash, admin_name, expires_at)
            VALUES ($1, $2, now() + make_interval(secs => $3))`,
          [hashToken(token), name, SESSION_SECONDS],
        );
        await recordAudit(queries, { actor: name, action: 'session.created', before: null, after: null });
        return readSession(queries, hashToken(token));
      });
      if (!session) throw new Error('A session was not there right after it was written.');
      remember(hashToken(token), session);
      return { token, session };
    },
    async find(token) {
      const hash = hashToken(token);
      try {
        const session = await readSession(database, hash);
        if (session) remember(hash, session);
        else remembered.delete(hash);
        return session;
      } catch (error) {
        const session =
          error instanceof FlagServerError && error.code === 'HAL-702' ? recall(hash) : undefined;
        if (session) return session;
        throw error;
      }
    },
    async end(token) {
      await database.query('DELETE FROM sessions WHERE token_hash = $1', [hashToken(token)]);
      remembered.delete(hashToken(token));
    },
  };
}
