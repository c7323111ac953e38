/** The stable codes of what the addon cannot do. Each has a page in `docs/errors`. */
export type StorybookErrorCode =
  /** `context.flags` is used of a story that is not on the screen. */
  | 'HAL-601'
  /** Flags of the story stay pending. */
  | 'HAL-602';

/** What went wrong in a story's play function or test; `code` says which. */
export class StorybookError extends Error {
  override readonly name = 'StorybookError';
  readonly code: StorybookErrorCode;

  constructor(code: StorybookErrorCode, words: string) {
    super(`[halyard] ${code} ${words}. See docs/errors/${code}.md`);
    this.code = code;
  }
}
