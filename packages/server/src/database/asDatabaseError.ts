import { FlagServerError } from '../FlagServerError.ts';

// SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention, 58 system error.
const UNAVAILABLE_STATE = /^(?:08|53|57|58)\w{3}$/;
const UNAVAILABLE_ERRNO =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EIO|EROFS)$/;
// Texts of `pg` and PGlite for a lost connection: these errors carry no code.
const UNAVAILABLE_TEXT =
  /connection terminated|connection error|timeout|PGlite is clos|Cannot use a pool after/i;

/** Turns "the database is gone" into HAL-702 and leaves every other error as it is. */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FlagServerError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const gone =
    UNAVAILABLE_STATE.test(code) ||
    UNAVAILABLE_ERRNO.test(code) ||
    (code === '' && UNAVAILABLE_TEXT.test(error.message)) ||
    error.name === 'RuntimeError'; // WebAssembly: the embedded engine has crashed.
  return gone ? new FlagServerError('HAL-702', { cause: error }) : error;
}
