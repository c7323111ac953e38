import type { Session } from './Session.ts';

/**
 * Reads the session that the backend wrote into the page, to save a request. Only a JSON script element counts: named
 * elements that user content may bring along (DOM clobbering) must not decide whose keys are trusted.
 */
export function readSession(page: Document): Session | undefined {
  const element = page.getElementById('chandlery-session');
  if (!(element instanceof HTMLScriptElement) || element.type !== 'application/json') return undefined;
  try {
    const session: unknown = JSON.parse(element.text);
    return isSession(session) ? session : undefined;
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  const { visitor, grants } = value as Partial<Session>; // Looked at piece by piece, right here.
  return typeof visitor?.targetingKey === 'string' && typeof grants?.audience === 'string';
}
