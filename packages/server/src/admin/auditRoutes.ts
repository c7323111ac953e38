import { Hono } from 'hono';
import { readAudit } from '../configuration/readAudit.ts';
import type { Database } from '../database/Database.ts';
import { FlagServerError } from '../FlagServerError.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';

const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 200;

/** Serves `audit`: who changed what, newest first, page by page. */
export function auditRoutes(database: Database): Hono<AdminEnvironment> {
  return new Hono<AdminEnvironment>().get('/', async (context) => {
    const limit = parseCount(context.req.query('limit'), 'limit') ?? DEFAULT_LIMIT;
    const before = parseCount(context.req.query('before'), 'before');
    const entries = await readAudit(database, { limit: Math.min(limit, LARGEST_LIMIT), before });
    return context.json({ entries });
  });
}

function parseCount(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new FlagServerError('HAL-720', { detail: `${name} must be a whole number above 0` });
  }
  return Number(text);
}
