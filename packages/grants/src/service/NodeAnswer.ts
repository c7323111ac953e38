/** The part of Node's `ServerResponse` that is needed. */
export interface NodeAnswer {
  // Each of Node's three ways to call it.
  writeHead(status: number, ...rest: readonly unknown[]): unknown;
  getHeader(name: string): number | string | readonly string[] | undefined;
  setHeader(name: string, value: number | string | readonly string[]): unknown;
  removeHeader(name: string): void;
}
