import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an editor shows of a place in a file. */
interface Diagnostic {
  readonly message: string;
  /** The Language Server Protocol's: 1 is unnecessary, 2 is deprecated, and is struck through. */
  readonly tags?: readonly number[];
  readonly range: { readonly start: { readonly line: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'lib/tsc.js',
);
const marks = { tagSupport: { valueSet: [1, 2] } };

/** Asks TypeScript's language server, as an editor does, what there is to say of a file that need not be there. */
export async function diagnose(path: string, text: string): Promise<readonly Diagnostic[]> {
  const server = spawn(process.execPath, [compiler, '--lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const say = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      say({ id, method, params });
    });
  const hear = ({ id, method, result }: Message) => {
    if (id === undefined) return;
    // What the server asks for in its turn is not there.
    if (method) say({ id, result: null });
    else waiting.get(id)?.(result);
  };
  let received = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const [head = '', length = ''] =
        /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(received.toString('latin1')) ?? [];
      const end = head.length + Number(length);
      if (head === '' || received.length < end) return;
      hear(JSON.parse(received.subarray(head.length, end).toString()) as Message);
      received = received.subarray(end);
    }
  });
  const uri = pathToFileURL(path).href;
  const rootUri = pathToFileURL(process.cwd()).href;
  const capabilities = { textDocument: { publishDiagnostics: marks, diagnostic: marks } };
  try {
    await ask('initialize', { processId: null, rootUri, capabilities });
    say({ method: 'initialized', params: {} });
    const textDocument = { uri, languageId: 'typescript', version: 1, text };
    say({ method: 'textDocument/didOpen', params: { textDocument } });
    const report = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: Diagnostic[];
    };
    return report.items;
  } finally {
    server.kill();
  }
}
