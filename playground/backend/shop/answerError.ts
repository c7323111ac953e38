import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ShopError } from './ShopError.ts';

/** Turns whatever a route threw into `{ error: { code, message } }`; only refusals meant for customers say why. */
export const answerError: ErrorHandler = (error, c) => {
  c.header('Cache-Control', 'private, no-store');
  if (error instanceof ShopError) {
    return c.json({ error: { code: error.code, message: error.message } }, error.status);
  }
  if (error instanceof HTTPException) {
    return c.json({ error: { code: 'BAD_REQUEST', message: error.message } }, error.status);
  }
  console.error(error);
  return c.json(
    { error: { code: 'INTERNAL', message: 'Something broke on our side. Please try again.' } },
    500,
  );
};
