import type { Access } from '@halyard/core';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { grantAccess } from '../grantAccess.ts';
import type { GrantKey } from '../GrantKey.ts';
import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import { issueGrant, type IssuedGrant, type IssueGrantOptions } from '../issuer/issueGrant.ts';
import { grantEndpoint, type GrantEndpoint } from './grantEndpoint.ts';

/** A page with the hint cookie, before a real endpoint on loopback; new for every test of the file. */
export interface TesterPage {
  readonly endpoint: GrantEndpoint;
  readonly publicKey: GrantKey;
  /** Where the grant is kept. */
  readonly storageKey: string;
  issue(changes?: Partial<IssueGrantOptions>): Promise<IssuedGrant>;
  /** Creates the access and starts it, as a store does. */
  open(): Access;
  /** Opens, and waits until the grant is there and the backend has been asked. */
  openGranted(): Promise<Access>;
  start(access: Access): void;
  leave(): void;
}

const audience = 'shop/production';
const cookies = ['flags_tester', 'not_flags_tester', '__Host-flag-overrides'];

export async function testerPage(): Promise<TesterPage> {
  const { privateKey, publicKey } = await createGrantKeys();
  let endpoint: GrantEndpoint;
  const started = new Set<Access>();

  beforeEach(async () => {
    endpoint = await grantEndpoint();
    document.cookie = 'flags_tester=1; Path=/';
  });
  afterEach(() => {
    page.leave();
    endpoint.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
    sessionStorage.clear();
    localStorage.clear();
    for (const cookie of cookies) document.cookie = `${cookie}=; Path=/; Max-Age=0; Secure`;
  });

  const page: TesterPage = {
    get endpoint() {
      return endpoint;
    },
    publicKey,
    storageKey: `halyard:${audience}:grant:v1`,
    issue: (changes) =>
      issueGrant({
        privateKey,
        issuer: 'https://shop.example',
        subject: 'staff:ann',
        audience,
        allow: ['*'],
        ...changes,
      }),
    open: () => {
      const access = grantAccess({ url: endpoint.url, audience, publicKey });
      page.start(access);
      return access;
    },
    openGranted: async () => {
      const access = page.open();
      await until(() => access.state === 'granted' && endpoint.requests.length > 0);
      return access;
    },
    start: (access) => {
      started.add(access);
      access.start();
    },
    leave: () => {
      for (const access of started) access.stop();
      started.clear();
    },
  };
  return page;
}

/** Waits in real time, for real sockets, whatever a fake clock says. */
export async function until(condition: () => boolean): Promise<void> {
  const start = process.hrtime.bigint();
  while (!condition() && process.hrtime.bigint() - start < 4_000_000_000n) await turn();
  expect(condition()).toBe(true);
}

/** Lets sockets speak once. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
