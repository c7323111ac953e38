// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { createRevocations } from '../revocation/createRevocations.ts';
import { ann, audience, cookiesOf, publicKey } from '../testing/requests.ts';
import { enqueueFlags } from './enqueueFlags.ts';
import { flagOverrides } from './flagOverrides.ts';
import { flags } from './flags.ts';
import type { JobFlags } from './JobFlags.ts';
import { openJobFlags, type OpenJobFlagsOptions } from './openJobFlags.ts';

const tester = { cookie: cookiesOf(ann), 'flag-overrides': 'new-nav, size=3, ops-stop, payments-live' };
const revocations = createRevocations({ audience });

const expire = () => vi.setSystemTime(ann.grant.expiresAt);

async function enqueue(headers: Record<string, string>, before = () => {}) {
  const overrides = flagOverrides({ service: 'cart', audience, publicKey, denyList: revocations });
  const messages: (JobFlags | undefined)[] = [];
  await overrides(new Request('https://shop.example/', { headers }), async (request) => {
    before();
    messages.push(await enqueueFlags(request));
    return new Response();
  });
  return messages[0];
}

async function open(message: unknown, options: Partial<OpenJobFlagsOptions> = {}) {
  const events: GrantAuditEvent[] = [];
  const onAudit = (event: GrantAuditEvent) => events.push(event);
  const job = await openJobFlags(message, { service: 'mailer', audience, onAudit, ...options });
  return { forced: Object.fromEntries(flags.forced(job)), isOn: flags.isOn('new-nav', job), events };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('flags of a job', () => {
  it('travel as decisions, without any token, and count where the job is done', async () => {
    const message = await enqueue(tester);
    const text = JSON.stringify(message);
    expect(text).toContain(ann.grant.id);
    for (const part of ann.token.split('.')) expect(text).not.toContain(part);
    const job = await open(JSON.parse(text), { locked: ['ops-*'] });
    expect(job).toMatchObject({ forced: { 'new-nav': true, size: 3 }, isOn: true });
    expect(job.events).toMatchObject([
      { name: 'override_applied', service: 'mailer', grantId: ann.grant.id, keys: ['new-nav', 'size'] },
    ]);
  });

  it('are none for customers', async () => {
    expect(await enqueue({ 'flag-overrides': 'new-nav' })).toBeUndefined();
    expect(await open(undefined)).toEqual({ forced: {}, isOn: false, events: [] });
  });

  it('are checked again when they are put into the queue, and when they are taken out', async () => {
    const message = await enqueue(tester);
    const { issuer, id } = ann.grant;
    const denyList = createRevocations({ audience, initial: [{ issuer, id }] });
    expect(await open(message, { denyList })).toMatchObject({ isOn: false, events: [{ code: 'HAL-520' }] });
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await enqueue(tester, expire)).toBeUndefined();
    expect(await open(message)).toMatchObject({ isOn: false, events: [{ code: 'HAL-507' }] });
  });

  it.each([
    ['text', 'new-nav'],
    ['a list', []],
    ['another version', { halyard: 'job-flags/2' }],
    ['no overrides', { halyard: 'job-flags/1', audience, issuer: 'i', subject: 's', grantId: 'g' }],
  ])('that cannot be read, %s, force nothing and refuse nothing', async (_what, message) => {
    expect(await open(message)).toMatchObject({ forced: {}, events: [{ code: 'HAL-533' }] });
  });

  it('of another app force nothing', async () => {
    const message = await enqueue(tester);
    expect(await open(message, { audience: 'shop/staging' })).toMatchObject({
      events: [{ code: 'HAL-506' }],
    });
  });
});
