import { connect } from 'node:net';
import { privateKey } from './requests.ts';
import { validClaims } from './validClaims.ts';

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const header = { alg: 'ES256', typ: 'flag-grant+jwt', kid: privateKey.kid };

/** What a browser carries to the grant endpoint. */
export const cookies = (token: string, tester = 'A'.repeat(43)): string =>
  `__Host-flag-grant=${token}; __Host-flag-tester=${tester}`;

/** Bad ones of five kinds, no two alike. */
export function badGrant(index: number, good: string): string {
  const [head, claims, signature] = good.split('.');
  const kinds = [
    () => `${index}.${claims}`,
    () => `${encode({ alg: 'none', typ: 'flag-grant+jwt', n: index })}.${claims}.${signature}`,
    () => `${encode({ ...header, kid: `key-${index}` })}.${claims}.${signature}`,
    () => `${head}.${encode({ ...validClaims(), jti: String(index) })}.${signature}`,
    () => `${head}.${claims}.${String(index).padStart(86, 'A')}`,
  ];
  return kinds[index % kinds.length]?.() ?? '';
}

/** Sends all of them at once over one connection, and gives the answers' statuses in their order. */
export async function pipeline(url: string, all: readonly string[]): Promise<number[]> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1');
  socket.write(
    all.map((cookie) => `GET /flags/grant HTTP/1.1\r\nhost: shop\r\ncookie: ${cookie}\r\n\r\n`).join(''),
  );
  const parts: string[] = [];
  let ends = 0;
  for await (const part of socket) {
    parts.push(String(part));
    // Each answer is one object of JSON, and no header has a brace.
    ends += String(part).split('}').length - 1;
    if (ends === all.length) break;
  }
  return [...parts.join('').matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
}
