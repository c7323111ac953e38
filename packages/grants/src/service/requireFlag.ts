import { FlagOffError } from './FlagOffError.ts';
import { flags } from './flags.ts';

/**
 * Goes on where the boolean flag is on for this request, by a tester's verified override or by `real`, what it is without one
 * (default: off). Else throws a `FlagOffError`, which express, Fastify and Hono answer with 404. What a page hides, its user can
 * show himself, so call it wherever the service would give away what the flag guards (T12).
 *
 * @example
 * app.post('/express-orders', async (req, res) => {
 *   requireFlag(req, 'express-delivery', await client.getBooleanValue('express-delivery', false));
 * });
 */
export function requireFlag(request: object, key: string, real = false): void {
  if (!flags.isOn(key, request, real)) throw new FlagOffError(key);
}
