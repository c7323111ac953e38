import type { JsonValue } from '@halyard/core';
import type { OverrideAuditEvent } from '@halyard/core/session';
import { requestAccess } from '@halyard/grants/service';
import { Hono } from 'hono';
import { custom, object, optional, picklist, pipe, regex, strictObject, string, union } from 'valibot';
import { audience } from '../../audience.ts';
import type { ForcedFlagEvent } from '../AuditEvent.ts';
import { readBody } from '../readBody.ts';
import type { ShopEnvironment } from '../ShopEnvironment.ts';
import { ShopError } from '../ShopError.ts';

/** What telling what testers do in the page needs. */
export interface AuditRoutesOptions {
  readonly onAudit: (event: ForcedFlagEvent) => void;
}

const choiceSchema = union([
  strictObject({ value: custom<JsonValue>((value) => value !== undefined) }),
  strictObject({ simulate: picklist(['pending', 'error', 'missing']) }),
]);
const eventSchema = object({
  name: picklist(['override_set', 'override_cleared']),
  key: pipe(string(), regex(/^[\w.:-]{1,128}$/)),
  from: optional(choiceSchema),
  to: optional(choiceSchema),
});

/** `POST /flags/audit`: the page says what its tester set or cleared; who that is comes from the verified grant alone (T43). */
export function auditRoutes({ onAudit }: AuditRoutesOptions): Hono<ShopEnvironment> {
  const app = new Hono<ShopEnvironment>();
  app.post('/audit', async (c) => {
    const { holder } = requestAccess(c).access;
    if (holder === undefined) {
      throw new ShopError(401, { code: 'NO_GRANT', message: 'Only testers have something to tell here.' });
    }
    const { name, key, from, to } = await readBody(c, eventSchema);
    const choices: Pick<OverrideAuditEvent, 'from' | 'to'> = { ...(from && { from }), ...(to && { to }) };
    onAudit({ name, key, ...choices, holder, audience });
    return c.body(null, 204);
  });
  return app;
}
