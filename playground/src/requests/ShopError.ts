/** Something went wrong in a way that a customer can be told. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
  /** The backend's code, `OFFLINE` without an answer, `GARBLED` for an answer that makes no sense. */
  readonly code: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;

  constructor(message: string, { code, status }: { readonly code: string; readonly status: number }) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What to tell a customer about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ShopError ? error.message : 'Something went wrong on our side. Please try again.';
}
