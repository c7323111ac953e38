import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NodeServer } from './serveNode.ts';

/**
 * A shared cache in front of a server, as RFC 9111 has it: it keeps what is not `private` or `no-store`, and obeys `Vary`. It counts
 * what it answers by itself.
 */
export async function sharedCache(origin: string): Promise<NodeServer & { hits(): number }> {
  const kept = new Map<
    string,
    { vary: string[]; asked: Headers; body: string; headers: [string, string][] }[]
  >();
  let hits = 0;
  const server = createServer((request, response) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const known = kept
      .get(request.url ?? '')
      ?.find(({ vary, asked }) => vary.every((name) => asked.get(name) === headers.get(name)));
    if (known) {
      hits++;
      response.writeHead(200, known.headers.flat()).end(known.body);
      return;
    }
    headers.delete('connection');
    const pass = async (): Promise<void> => {
      const answer = await fetch(origin + request.url, { headers });
      const body = await answer.text();
      const sent = [...answer.headers].filter(
        ([name]) => !/^(?:connection|transfer-encoding|keep-alive)$/.test(name),
      );
      const control = answer.headers.get('cache-control') ?? '';
      const vary = (answer.headers.get('vary') ?? '').toLowerCase().split(/, */).filter(Boolean);
      if (/max-age=[1-9]/.test(control) && !/private|no-store/.test(control) && !vary.includes('*')) {
        const others = kept.get(request.url ?? '') ?? [];
        kept.set(request.url ?? '', [...others, { vary, asked: headers, body, headers: sent }]);
      }
      response.writeHead(answer.status, sent.flat()).end(body);
    };
    void pass();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server has one
  return {
    url: `http://127.0.0.1:${port}`,
    hits: () => hits,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
