import type { Grant } from '../Grant.ts';
import { serviceError } from '../serviceError.ts';
import type { IncomingRequest } from './IncomingRequest.ts';

interface DevRules {
  readonly audience: string;
  readonly dev: boolean;
}

/**
 * The permission of a page in development, which has no grant: only where the service says `dev: true`, outside production, and
 * for somebody on this computer who also called it by a local name. Throws `HAL-532`.
 */
export function devGrant({ headers, peer }: IncomingRequest, { audience, dev }: DevRules): Grant {
  const isProduction = globalThis.process?.env['NODE_ENV'] === 'production';
  // The name as well: a foreign site can point its own name at this computer (T36).
  const isLocal = isLoopbackAddress(peer) && isLocalName(headers.get('host'));
  if (!dev || isProduction || !isLocal) throw serviceError('HAL-532');
  const now = Date.now();
  return {
    subject: 'dev',
    issuer: 'dev',
    audience,
    issuedAt: now,
    expiresAt: now + 60_000,
    id: 'dev',
    allow: ['*'],
    deny: [],
  };
}

function isLoopbackAddress(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);
}

function isLocalName(host: string | null): boolean {
  return /^(?:localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
