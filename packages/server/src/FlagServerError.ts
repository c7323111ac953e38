import { problems, type ProblemCode } from './problems.ts';

/** An error with a stable code; `status` is the HTTP status the server answers with. */
export class FlagServerError extends Error {
  readonly code: ProblemCode;
  readonly status: (typeof problems)[ProblemCode]['status'];
  /** What happened, why and what to do, without prefix and code: the text an API answer shows. */
  readonly explanation: string;

  constructor(code: ProblemCode, options: { detail?: string; cause?: unknown } = {}) {
    const explanation = `${problems[code].text}${options.detail ? `: ${options.detail}` : ''}.`;
    super(`[halyard] ${code} ${explanation} See docs/errors/${code}.md`, { cause: options.cause });
    this.name = 'FlagServerError';
    this.code = code;
    this.status = problems[code].status;
    this.explanation = explanation;
  }
}
