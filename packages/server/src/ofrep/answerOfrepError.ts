import type { ErrorHandler } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';
import { setRetryAfter } from '../http/answerError.ts';
import type { Log } from '../Log.ts';

/** Answers errors in OFREP's shape: 400 with an error code for bad input, details only for what went wrong here. */
export function answerOfrepError(log: Log): ErrorHandler {
  return (error, context) => {
    if (!(error instanceof FlagServerError)) {
      log({
        level: 'error',
        event: 'request.failed',
        path: context.req.path,
        reason: error.stack ?? String(error),
      });
      return context.json({ errorDetails: new FlagServerError('HAL-726').explanation }, 500);
    }
    const key = context.req.param('key');
    const errorDetails = `${error.code} ${error.explanation}`;
    setRetryAfter(context, error.status);
    return context.json(
      { ...(key !== undefined && { key }), errorCode: 'PARSE_ERROR', errorDetails },
      error.status,
    );
  };
}
