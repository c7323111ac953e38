import type { Context, ErrorHandler } from 'hono';
import type { JsonObject } from '..//JsonObject.ts';
import type { Log } from '../Log.ts';
import { FlagServerError } from '../FlagServerError.ts';

/** How long a client should leave us alone after a refusal for lack of means. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/** The body of every refusal outside OFREP. */
export function errorBody(error: FlagServerError): { readonly error: JsonObject } {
  return { error: { code: error.code, message: error.explanation } };
}

/** Tells the client when to come back, where the status calls for it. */
export function setRetryAfter(context: Context, status: number): void {
  const seconds = RETRY_AFTER_SECONDS[status];
  if (seconds !== undefined) context.header('Retry-After', String(seconds));
}

/** Answers every error with its code; an unexpected one is logged and shown to nobody. */
export function answerError(log: Log): ErrorHandler {
  return (error, context) => {
    const coded = error instanceof FlagServerError ? error : new FlagServerError('HAL-726', { cause: error });
    if (coded.code === 'HAL-726') {
      log({
        level: 'error',
        event: 'request.failed',
        path: context.req.path,
        reason: error.stack ?? String(error),
      });
    }
    if (coded.code === 'HAL-702')
      log({ level: 'warn', event: 'database.unavailable', path: context.req.path });
    setRetryAfter(context, coded.status);
    return context.json(errorBody(coded), coded.status);
  };
}
