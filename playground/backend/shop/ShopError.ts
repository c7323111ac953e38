import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal that the customer is told about: answered as `{ error: { code, message } }`. */
export class ShopError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, { code, message }: { code: string; message: string }) {
    super(message);
    this.name = 'ShopError';
    this.status = status;
    this.code = code;
  }
}
