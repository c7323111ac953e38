import { APPLIED_HEADER } from './carriedHeaders.ts';
import type { RequestFlags } from './RequestFlags.ts';

/** The headers of an answer, wherever a framework keeps them. */
export interface AnswerHeaders {
  get(name: string): string | null | undefined;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** With these, caches may be told otherwise than by Cache-Control. */
const cacheHeaders = [
  'CDN-Cache-Control',
  'Cloudflare-CDN-Cache-Control',
  'Netlify-CDN-Cache-Control',
  'Vercel-CDN-Cache-Control',
  'Surrogate-Control',
  'Expires',
];

/**
 * Puts what a tester's answer needs into its headers, last, whatever the app has set: no cache may keep it (T9), and the
 * report. A customer's answer stays as it is.
 */
export function sealAnswer(headers: AnswerHeaders, flags: RequestFlags): void {
  const { 'Cache-Control': cacheControl, Vary: vary } = flags.carried.cacheHeaders;
  if (cacheControl !== undefined && vary !== undefined) {
    for (const name of cacheHeaders) headers.delete(name);
    headers.set('Cache-Control', cacheControl);
    append(headers, 'Vary', vary);
  }
  const report = flags.report();
  if (!report) return;
  headers.set(APPLIED_HEADER, report);
  // Else a page on another origin could not read it.
  if (headers.get('Access-Control-Allow-Origin'))
    append(headers, 'Access-Control-Expose-Headers', APPLIED_HEADER);
}

function append(headers: AnswerHeaders, name: string, value: string): void {
  const before = headers.get(name);
  headers.set(name, before ? `${before}, ${value}` : value);
}
