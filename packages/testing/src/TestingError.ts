/** The stable codes of what tests do wrong. Each has a page in `docs/errors`. */
export type TestingErrorCode =
  /** A flag is named that the catalog does not declare. */
  | 'HAL-801'
  /** A test sets a value that the flag cannot have. */
  | 'HAL-802'
  /** The backend of a source's test fails on purpose. */
  | 'HAL-811';

/** A mistake in a test, or in what it renders; `code` says which. */
export class TestingError extends Error {
  override readonly name = 'TestingError';
  readonly code: TestingErrorCode;

  constructor(code: TestingErrorCode, words: string) {
    super(`[halyard] ${code} ${words}. See docs/errors/${code}.md`);
    this.code = code;
  }
}
