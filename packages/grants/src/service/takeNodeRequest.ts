import type { IncomingRequest } from './IncomingRequest.ts';
import type { NodeIncoming } from './NodeIncoming.ts';
import { carriesFlags, stripFlags } from './stripFlags.ts';

/** Reads a Node request, and takes out of it what would otherwise be passed on unverified. */
export function takeNodeRequest(request: NodeIncoming): IncomingRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // Names with a colon are HTTP/2's own, and no headers.
    if (value !== undefined && !name.startsWith(':')) setSafely(headers, name, [value].flat().join(', '));
  }
  if (carriesFlags(headers)) {
    const stripped = new Headers(headers);
    stripFlags(stripped);
    for (const name of ['flag-overrides', 'flag-grant', 'flag-dev', 'baggage']) {
      const left = stripped.get(name);
      if (left === null) delete request.headers[name];
      else request.headers[name] = left;
    }
  }
  return { headers, peer: request.socket?.remoteAddress };
}

/** Node lets through what `Headers` refuses, such as bytes beyond Latin-1 in tests; none of ours has any. */
function setSafely(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    // Not a header that could mean anything here.
  }
}
