import { Hono } from 'hono';
import { updateTestUsers } from '../configuration/updateTestUsers.ts';
import { FlagServerError } from '../FlagServerError.ts';
import { parseTestUsers } from '../flags/parseTestUsers.ts';
import { errorBody } from '../http/answerError.ts';
import { readJsonObject } from '../http/readJsonObject.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';
import type { ConfigurationAccess } from './flagRoutes.ts';
import { largestAdminBody } from './largestAdminBody.ts';
import { readIfMatch } from './readIfMatch.ts';
import { requireRole } from './requireRole.ts';

/** Serves `test-users`: the list of those who get every exposed flag. */
export function testUserRoutes({ database, live, log }: ConfigurationAccess): Hono<AdminEnvironment> {
  const routes = new Hono<AdminEnvironment>();

  routes.get('/', (context) => {
    const { testUsers, testUsersVersion } = live.current();
    context.header('ETag', `"${testUsersVersion}"`);
    return context.json({ testUsers: [...testUsers], version: testUsersVersion });
  });

  routes.put('/', requireRole('admin'), async (context) => {
    const version = readIfMatch(context.req);
    const body = await readJsonObject(context.req, largestAdminBody);
    const testUsers = parseTestUsers(body['testUsers']);
    const actor = context.get('session').name;
    const outcome = await updateTestUsers(database, { testUsers, version, actor });
    if ('conflict' in outcome) {
      const conflict = new FlagServerError('HAL-718');
      return context.json({ ...errorBody(conflict), current: outcome.current }, 412);
    }
    log({ level: 'info', event: 'test-users.changed', actor, version: outcome.version });
    await live.reload();
    context.header('ETag', `"${outcome.version}"`);
    return context.json(outcome);
  });

  return routes;
}
