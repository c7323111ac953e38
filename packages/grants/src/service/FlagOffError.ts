/**
 * A flag that is off guards what was asked for. Its words may reach a customer, so they are those of any address that is not
 * there, and have no code: `flag`, the key, is for the log (T13).
 */
export class FlagOffError extends Error {
  override readonly name = 'FlagOffError';
  readonly flag: string;
  /** What express reads. */
  readonly status = 404;
  /** What Fastify reads. */
  readonly statusCode = 404;

  constructor(flag: string) {
    super('Not Found');
    this.flag = flag;
  }

  /** What Hono answers with. */
  getResponse(): Response {
    return new Response('Not Found', { status: 404 });
  }
}
