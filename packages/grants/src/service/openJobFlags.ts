import type { JsonValue } from '@halyard/core';
import type { Grant } from '../Grant.ts';
import { GrantError } from '../GrantError.ts';
import { serviceError } from '../serviceError.ts';
import { auditNameOf } from './auditNameOf.ts';
import { createAudit } from './createAudit.ts';
import { decideOverrides } from './decideOverrides.ts';
import { keepFlags } from './flagsOf.ts';
import type { JobFlags } from './JobFlags.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { refuseOverrides } from './refuseOverrides.ts';
import { RequestFlags } from './RequestFlags.ts';
import type { RequestOverrides } from './RequestOverrides.ts';

export type OpenJobFlagsOptions = Pick<
  ReadOverridesOptions,
  'service' | 'audience' | 'locked' | 'denyList' | 'onAudit'
>;

/**
 * Reads what `enqueueFlags` put into a message. The result is for `flags`, as a request is. Grants that expired or were revoked
 * meanwhile force nothing, nor does what is locked here; the job itself is never refused.
 */
export async function openJobFlags(message: unknown, options: OpenJobFlagsOptions): Promise<object> {
  const job = {};
  const audit = createAudit(new Headers(), options);
  const nothing = (): RequestOverrides => refuseOverrides('', { service: options.service });
  const carried =
    message === undefined || message === null
      ? nothing()
      : await accept(message, options).catch((error: unknown) => {
          const code = error instanceof GrantError ? error.code : 'HAL-533';
          audit({ name: auditNameOf(code), code });
          return nothing();
        });
  const keys = [...carried.overrides.keys()];
  const { grant } = carried;
  if (grant && keys.length > 0) {
    audit({ name: 'override_applied', subject: grant.subject, grantId: grant.id, keys });
  }
  keepFlags(new RequestFlags(carried), job);
  return job;
}

async function accept(message: unknown, options: OpenJobFlagsOptions): Promise<RequestOverrides> {
  const { service, audience, locked = [], denyList } = options;
  if (!isJobFlags(message)) throw serviceError('HAL-533');
  const { issuer, subject, grantId: id, issuedAt, expiresAt } = message;
  if (message.audience !== audience) throw new GrantError('HAL-506');
  if (Date.now() >= expiresAt) throw new GrantError('HAL-507');
  // What the grant allows was decided when the message was written.
  const grant: Grant = { issuer, subject, audience, id, issuedAt, expiresAt, allow: ['*'], deny: [] };
  await denyList?.check(grant);
  const list = new Map(message.overrides.map(([key, value]) => [key, { value, text: '' }]));
  const { accepted } = decideOverrides(list, { grant, locked });
  const overrides = new Map([...accepted].map(([key, { value }]) => [key, value]));
  return { ...refuseOverrides('', { service, grant }), overrides };
}

function isJobFlags(message: unknown): message is JobFlags {
  if (typeof message !== 'object' || message === null) return false;
  const { halyard, audience, issuer, subject, grantId, issuedAt, expiresAt, overrides } = message as Partial<
    Record<keyof JobFlags, unknown>
  >;
  const texts = [audience, issuer, subject, grantId].every((text) => typeof text === 'string');
  const times = [issuedAt, expiresAt].every((time) => Number.isFinite(time));
  return halyard === 'job-flags/1' && texts && times && Array.isArray(overrides) && overrides.every(isPair);
}

function isPair(entry: unknown): entry is readonly [string, JsonValue] {
  return Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';
}
