import { Hono } from 'hono';
import type { LiveSnapshot } from '../configuration/LiveSnapshot.ts';
import { type FlagChange, updateFlag } from '../configuration/updateFlag.ts';
import type { Database } from '../database/Database.ts';
import { FlagServerError } from '../FlagServerError.ts';
import { errorBody } from '../http/answerError.ts';
import { readJsonObject } from '../http/readJsonObject.ts';
import type { JsonObject } from '..//JsonObject.ts';
import type { Log } from '../Log.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';
import { largestAdminBody } from './largestAdminBody.ts';
import { readIfMatch } from './readIfMatch.ts';
import { requireRole } from './requireRole.ts';

/** What the routes that read and change the configuration need. */
export interface ConfigurationAccess {
  readonly database: Database;
  readonly live: LiveSnapshot;
  readonly log: Log;
}

/** Serves `flags`: the list, and changes of one flag's main switch, strategies and secrecy. */
export function flagRoutes({ database, live, log }: ConfigurationAccess): Hono<AdminEnvironment> {
  const routes = new Hono<AdminEnvironment>();

  routes.get('/', (context) => context.json({ flags: [...live.current().flags.values()] }));

  routes.patch('/:key', requireRole('operator'), async (context) => {
    const version = readIfMatch(context.req);
    const change = parseChange(await readJsonObject(context.req, largestAdminBody));
    const key = context.req.param('key');
    const actor = context.get('session').name;
    const outcome = await updateFlag(database, { key, version, actor }, change);
    if ('conflict' in outcome) {
      const conflict = new FlagServerError('HAL-718');
      return context.json({ ...errorBody(conflict), current: outcome.current }, 412);
    }
    log({ level: 'info', event: 'flag.changed', flag: key, actor, version: outcome.version });
    // Whoever made the change sees it in the very next read; the notification reaches everybody else.
    await live.reload();
    context.header('ETag', `"${outcome.version}"`);
    return context.json(outcome);
  });

  return routes;
}

function parseChange(body: JsonObject): FlagChange {
  const { enabled, secret, strategies, confirm, ...rest } = body;
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined) {
    throw new FlagServerError('HAL-720', { detail: `"${stranger.slice(0, 64)}" cannot be changed here` });
  }
  if (enabled !== undefined && typeof enabled !== 'boolean') {
    throw new FlagServerError('HAL-720', { detail: 'enabled must be true or false' });
  }
  if (secret !== undefined && typeof secret !== 'boolean') {
    throw new FlagServerError('HAL-720', { detail: 'secret must be true or false' });
  }
  if (enabled === undefined && secret === undefined && strategies === undefined) {
    throw new FlagServerError('HAL-720', { detail: 'give enabled, secret or strategies' });
  }
  return {
    ...(enabled !== undefined && { enabled }),
    ...(secret !== undefined && { secret }),
    ...(strategies !== undefined && { strategies }),
    ...(typeof confirm === 'string' && { confirm }),
  };
}
