/** A manifest of flags cannot be used: a mistake of whoever wrote it, found when the flags are defined. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  readonly code = 'HAL-110';

  /** `words` are `false` in production, where the code and its page remain. */
  constructor(words: string | false) {
    super(`[halyard] HAL-110 ${words ? `${words}. ` : ''}See docs/errors/HAL-110.md`);
  }
}
