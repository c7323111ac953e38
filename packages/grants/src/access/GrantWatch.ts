import type { Grant } from '../Grant.ts';
import type { GrantAccessOptions } from '../grantAccess.ts';
import { grantAllows } from '../grantAllows.ts';
import { GrantError, type GrantErrorCode } from '../GrantError.ts';
import { checkGrantInBrowser } from '../token/checkGrantInBrowser.ts';
import { askForGrant } from './askForGrant.ts';
import { createDeadline, type Deadline } from './Deadline.ts';
import type { GrantStanding } from './GrantStanding.ts';
import { clearHint, hasHint } from './hint.ts';
import { createIdleness, type Idleness } from './Idleness.ts';
import { keptGrant, type KeptGrant } from './keptGrant.ts';
import { onInput } from './onInput.ts';
import { onReturn } from './onReturn.ts';

const TICK_MILLISECONDS = 30_000;
const RECHECK_MILLISECONDS = 60_000;

interface WatchOptions {
  readonly signal: AbortSignal;
  readonly become: (standing: GrantStanding) => void;
}

interface Holding {
  readonly token: string;
  readonly grant: Grant;
  readonly deadline: Deadline;
}

/** Watches one tab's grant. Only the clock or an answer of the backend ends it, never an outage. */
export class GrantWatch {
  readonly #options: GrantAccessOptions;
  readonly #signal: AbortSignal;
  readonly #become: (standing: GrantStanding) => void;
  readonly #kept: KeptGrant;
  readonly #idleness: Idleness;
  #holding: Holding | undefined;
  #refusal: GrantErrorCode | undefined;
  #wasGranted = false;
  /** The grant stands, and forces nothing: nobody was here for an hour. */
  #isResting = false;
  #asking = false;
  #askedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: GrantAccessOptions, { signal, become }: WatchOptions) {
    this.#options = options;
    this.#signal = signal;
    this.#become = become;
    this.#kept = keptGrant(options.audience);
    this.#idleness = createIdleness(options.audience);
  }

  /** Resolves when it is known whether this browser has a grant. */
  async start(): Promise<void> {
    const signal = this.#signal;
    if (signal.aborted) return;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    onReturn({ signal, returned: () => this.#recheck(), shown: () => this.#tick() });
    onInput(signal, () => this.#touch());
    this.#touch();
    this.#schedule();
    const token = this.#kept.read();
    // Good enough to begin with; whether it still stands, the backend says.
    if (token !== null) await this.#adopt(token).catch(() => this.#kept.forget());
    await this.#ask();
  }

  /** Somebody is here. After an hour that may be somebody else, so then it takes a word. */
  #touch(): void {
    if (this.#isResting) return;
    if (this.#idleness.isIdle()) this.#rest();
    else this.#idleness.touch();
  }

  #rest(): void {
    this.#isResting = true;
    if (!this.#holding) return;
    this.#refusal = 'HAL-523';
    this.#tell({ state: 'ended', refusal: 'HAL-523', allows: () => false });
  }

  #wake(): void {
    if (this.#isResting) this.#idleness.touch();
    this.#isResting = false;
    if (this.#holding) this.#grant(this.#holding);
  }

  #resume(): void {
    if (this.#signal.aborted) return;
    this.#wake();
    this.#recheck();
  }

  #recheck(): void {
    this.#tick();
    void this.#ask();
  }

  #tick(): void {
    if (this.#holding && this.#holding.deadline.remaining() <= 0) this.#end('HAL-507');
    if (this.#holding && !this.#isResting && this.#idleness.isIdle()) this.#rest();
    if (this.#untilDue() <= 0) void this.#ask();
    this.#schedule();
  }

  /** Milliseconds until the backend is asked again. While nobody looks, or nobody is here, it is not asked by itself. */
  #untilDue(): number {
    if (this.#isResting || document.visibilityState !== 'visible') return Infinity;
    return this.#askedAt + RECHECK_MILLISECONDS - performance.now();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const remaining = Math.max(this.#holding?.deadline.remaining() ?? Infinity, 0);
    // Not a tick later: a revocation is seen within the minute. What is overdue already waits for an answer.
    const due = this.#untilDue();
    // A long timer stands still while a laptop sleeps, so there is none over 30 s.
    const wait = Math.min(Math.ceil(remaining), due > 0 ? Math.ceil(due) : Infinity, TICK_MILLISECONDS);
    this.#timer = setTimeout(() => this.#tick(), wait);
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#signal.aborted) return;
    // Signed out in another tab: that is an answer already, and customers never ask.
    if (!hasHint()) return this.#endUnlessEnded('HAL-511');
    this.#asking = true;
    this.#askedAt = performance.now();
    const answer = await askForGrant(this.#options.url ?? '/flags/grant', {
      signal: this.#signal,
      isResting: this.#isResting,
    });
    this.#asking = false;
    if (this.#signal.aborted) return;
    if (answer === 'refused') {
      clearHint();
      this.#endUnlessEnded('HAL-511');
    } else if (answer !== 'unavailable') {
      await this.#adopt(answer.token).catch((error: unknown) => this.#end(codeOf(error)));
    } else if (!this.#holding) {
      this.#endUnlessEnded('HAL-512');
    }
  }

  /** Rejects when the token does not verify. */
  async #adopt(token: string): Promise<void> {
    const { audience, publicKey } = this.#options;
    const grant = await checkGrantInBrowser(token, { audience, publicKeys: [publicKey].flat() });
    if (this.#signal.aborted) return;
    const before = this.#holding;
    if (before?.token === token) return;
    // The same grant again, after the clock was set back, gains no time.
    const deadline = before?.grant.id === grant.id ? before.deadline : createDeadline(grant.expiresAt);
    this.#holding = { token, grant, deadline };
    this.#kept.write(token);
    this.#schedule();
    // A stranger's page load wakes nothing up; that somebody signed in within the hour does.
    if (this.#isResting && !this.#idleness.isRecent(grant.issuedAt)) this.#rest();
    else this.#wake();
  }

  #grant({ token, grant, deadline }: Holding): void {
    this.#wasGranted = true;
    this.#refusal = undefined;
    this.#tell({
      state: 'granted',
      holder: grant.subject,
      expiresAt: grant.expiresAt,
      // At each use, too: a throttled timer must not lend anybody a minute.
      allows: (key) => deadline.remaining() > 0 && !this.#idleness.isIdle() && grantAllows(grant, key),
      proof: (mayGrant) => (mayGrant ? { 'Flag-Grant': token } : {}),
    });
  }

  #tell(standing: GrantStanding): void {
    this.#become({ ...standing, resume: () => this.#resume() });
  }

  /** Keeps the first reason: that a grant expired says more than that there is none afterwards. */
  #endUnlessEnded(refusal: GrantErrorCode): void {
    if (this.#holding || this.#refusal === undefined) this.#end(refusal);
  }

  #end(refusal: GrantErrorCode): void {
    if (this.#signal.aborted) return;
    this.#kept.forget();
    if (!this.#holding && this.#refusal === refusal) return;
    this.#holding = undefined;
    this.#refusal = refusal;
    this.#tell({ state: this.#wasGranted ? 'ended' : 'none', refusal, allows: () => false });
  }
}

function codeOf(error: unknown): GrantErrorCode {
  return error instanceof GrantError ? error.code : 'HAL-501';
}
