/** A problem the server can have: the HTTP status it answers with, and what happened — why — what to do. */
interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly text: string;
}

/** Every code of this package; each has a page in docs/errors. */
export const problems: Readonly<Record<ProblemCode, Problem>> = {
  'HAL-701': {
    status: 503,
    text: 'The data folder is in use — another process holds its lock, and two writers would lose each other’s changes — stop that process, use another folder, or give all instances one databaseUrl',
  },
  'HAL-702': {
    status: 503,
    text: 'The database does not answer — it is stopped, full or unreachable — evaluation goes on from memory; try the change again when it is back',
  },
  'HAL-703': {
    status: 500,
    text: 'The flag server cannot start — an option is wrong — correct the option and start again',
  },
  'HAL-704': {
    status: 422,
    text: 'The seed cannot be written — one of its entries is not valid — correct the entry',
  },
  'HAL-710': {
    status: 400,
    text: 'The body cannot be read — it is not the JSON this address expects — send a JSON object',
  },
  'HAL-711': {
    status: 413,
    text: 'The body is too large — this address accepts less — send a smaller body',
  },
  'HAL-712': {
    status: 415,
    text: 'The content type is not accepted — changes are JSON only, which no form of another site can send — send content-type: application/json',
  },
  'HAL-713': {
    status: 403,
    text: 'The change was refused — it does not come from a page of this server — use the admin panel of this same address',
  },
  'HAL-714': { status: 401, text: 'Nobody is signed in — the session is missing or has ended — sign in' },
  'HAL-715': {
    status: 401,
    text: 'The sign-in failed — the name or the password is wrong — check both and try again',
  },
  'HAL-716': {
    status: 429,
    text: 'The sign-in was refused — there were too many failed attempts — wait a minute and try again',
  },
  'HAL-717': {
    status: 428,
    text: 'The change was refused — it does not say which version it is based on — send If-Match: "<version>"',
  },
  'HAL-718': {
    status: 412,
    text: 'The change was refused — somebody else changed this meanwhile — look at the current state and decide again',
  },
  'HAL-719': {
    status: 409,
    text: 'The change was refused — it would turn the flag on for everyone — confirm it with the flag’s key',
  },
  'HAL-720': { status: 422, text: 'The change was refused — a value in it is not valid — correct the value' },
  'HAL-721': { status: 404, text: 'There is no such flag — the key is unknown here — check its spelling' },
  'HAL-722': { status: 404, text: 'There is nothing here — the address is unknown — check its spelling' },
  'HAL-723': {
    status: 404,
    text: 'The admin panel cannot be shown — its files are not built — run the build, or set adminPanelFolder',
  },
  'HAL-724': {
    status: 503,
    text: 'The event stream was refused — too many are open — try again later, or add an instance',
  },
  'HAL-725': {
    status: 500,
    text: 'A strategy was skipped — the database names a strategy or parameter this server cannot use — correct the flag in the admin panel',
  },
  'HAL-726': {
    status: 500,
    text: 'The request failed — the server met an error it did not expect — look at the server’s log',
  },
  'HAL-727': {
    status: 403,
    text: 'The change was refused — your role does not include it — ask somebody whose role does',
  },
};

/** A stable code of this package, e.g. `HAL-701`. */
export type ProblemCode =
  | 'HAL-701'
  | 'HAL-702'
  | 'HAL-703'
  | 'HAL-704'
  | 'HAL-710'
  | 'HAL-711'
  | 'HAL-712'
  | 'HAL-713'
  | 'HAL-714'
  | 'HAL-715'
  | 'HAL-716'
  | 'HAL-717'
  | 'HAL-718'
  | 'HAL-719'
  | 'HAL-720'
  | 'HAL-721'
  | 'HAL-722'
  | 'HAL-723'
  | 'HAL-724'
  | 'HAL-725'
  | 'HAL-726'
  | 'HAL-727';
