// @vitest-environment node
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ann, audience, cookiesOf, publicKey } from '../testing/requests.ts';
import { serveNode } from '../testing/serveNode.ts';
import { FlagOffError } from './FlagOffError.ts';
import { flagOverrides } from './hono.ts';
import { requireFlag } from './requireFlag.ts';

describe('T12: requireFlag', () => {
  it('keeps what it guards from customers, whatever they send, and gives it to testers and to whom it is released', async () => {
    const app = new Hono();
    app.use(flagOverrides({ service: 'orders', audience, publicKey }));
    app.get('/dark', (c) => {
      requireFlag(c, 'dark');
      return c.text('data');
    });
    app.get('/released', (c) => {
      requireFlag(c, 'released', true);
      return c.text('data');
    });
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await app.request(path, { headers });
      return [answer.status, await answer.text()];
    };
    const wish = { 'flag-overrides': 'dark, released=false' };
    expect(await get('/dark')).toEqual([404, 'Not Found']);
    expect(await get('/dark', wish)).toEqual([404, 'Not Found']);
    expect(await get('/released', wish)).toEqual([200, 'data']);
    expect(await get('/dark', { ...wish, cookie: cookiesOf(ann) })).toEqual([200, 'data']);
    expect(await get('/released', { ...wish, cookie: cookiesOf(ann) })).toEqual([404, 'Not Found']);
  });

  it('is answered with 404 by express and by Fastify, without the name of the flag', async () => {
    const app = express();
    app.get('/', (request) => requireFlag(request, 'dark-secret'));
    // What express does by itself would be printed by a test.
    app.use(((error: FlagOffError, _request, response, _next) => {
      response.status(error.status).send(error.message);
    }) satisfies express.ErrorRequestHandler);
    const server = await serveNode(app);
    const byExpress = await fetch(server.url);
    expect([byExpress.status, await byExpress.text()]).toEqual([404, 'Not Found']);
    await server.close();
    const other = fastify();
    other.get('/', async (request) => requireFlag(request, 'dark-secret'));
    const byFastify = await other.inject('/');
    expect(byFastify.statusCode).toBe(404);
    expect(byFastify.body).not.toContain('dark-secret');
    expect(new FlagOffError('dark-secret').flag).toBe('dark-secret');
  });
});
