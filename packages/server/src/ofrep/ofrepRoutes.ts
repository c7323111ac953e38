import type { OnMissing } from '@halyard/core';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import type { LiveSnapshot } from '../configuration/LiveSnapshot.ts';
import { FlagServerError } from '../FlagServerError.ts';
import { evaluateFlag, type EvaluationOptions } from '../flags/evaluateFlag.ts';
import { flagKeyPattern } from '../flags/flagKeyPattern.ts';
import { mayKnow } from '../flags/mayKnow.ts';
import type { EventHub } from '../http/EventHub.ts';
import { matchesEtag } from '../http/matchesEtag.ts';
import { strongEtag } from '../http/strongEtag.ts';
import type { Log } from '../Log.ts';
import { answerOfrepError } from './answerOfrepError.ts';
import { createBearerTrust } from './createBearerTrust.ts';
import { createProblemReporter } from './createProblemReporter.ts';
import { evaluateMissing } from './evaluateMissing.ts';
import { readContext } from './readContext.ts';
import { refetchEvent } from './refetchEvent.ts';

/** What the OFREP addresses need. */
export interface OfrepOptions {
  readonly live: LiveSnapshot;
  readonly streams: EventHub;
  readonly serviceTokens: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly onMissing: OnMissing;
  readonly log: Log;
}

const EVENT_STREAMS = [
  { type: 'sse', endpoint: { requestUri: '/ofrep/v1/stream' }, inactivityDelaySec: 120 },
];

/** Serves OFREP 0.3: bulk and single evaluation, and the stream that says when to ask again (ADR-0008). */
export function ofrepRoutes(options: OfrepOptions): Hono {
  const { live, streams, onMissing } = options;
  const optionsFor = createEvaluationOptions(options);
  const routes = new Hono();
  routes.use(
    cors({
      origin: [...options.allowedOrigins],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type', 'If-None-Match', 'Last-Event-ID'],
      exposeHeaders: ['ETag', 'Retry-After'],
    }),
  );
  routes.onError(answerOfrepError(options.log));

  routes.post('/v1/evaluate/flags', async (context) => {
    const subject = await readContext(context.req);
    const evaluation = optionsFor(context);
    const all = [...live.current().flags.values()];
    const known = all.filter((flag) => mayKnow(flag, subject, evaluation));
    const text = JSON.stringify({
      flags: known.map((flag) => evaluateFlag(flag, subject, evaluation)),
      // A client must not take what was kept from it for removed.
      metadata: { complete: known.length === all.length },
      eventStreams: EVENT_STREAMS,
    });
    const etag = strongEtag(text);
    context.header('ETag', etag);
    if (matchesEtag(context.req.header('If-None-Match'), etag)) return context.body(null, 304);
    return context.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });

  routes.post('/v1/evaluate/flags/:key', async (context) => {
    const key = context.req.param('key');
    const subject = await readContext(context.req);
    const flag = live.current().flags.get(key);
    const evaluation = optionsFor(context);
    // Whatever `onMissing` makes of an unknown flag, a secret one is not found: hidden must never mean released.
    const answer = flag
      ? mayKnow(flag, subject, evaluation) && evaluateFlag(flag, subject, evaluation)
      : flagKeyPattern.test(key) && evaluateMissing({ key, onMissing }, subject, evaluation);
    if (!answer) {
      const { explanation } = new FlagServerError('HAL-721');
      return context.json({ key, errorCode: 'FLAG_NOT_FOUND', errorDetails: explanation }, 404);
    }
    return context.json(answer, 'errorCode' in answer ? 400 : 200);
  });

  routes.get('/v1/stream', (context) => {
    const event = refetchEvent(live.current());
    const lastSeen = context.req.header('Last-Event-ID');
    const first = lastSeen !== undefined && lastSeen !== event.id ? event : undefined;
    return streams.open({ request: context.req.raw, first });
  });

  return routes;
}

function createEvaluationOptions({ live, serviceTokens, log }: OfrepOptions) {
  const isTrusted = createBearerTrust(serviceTokens);
  const onUnusable = createProblemReporter(log);
  return (context: Context): EvaluationOptions => ({
    testUsers: live.current().testUsers,
    trusted: isTrusted(context.req.header('Authorization')),
    onUnusable,
  });
}
