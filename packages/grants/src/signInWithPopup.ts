import type { Access } from '@halyard/core';

/** What the sign-in page says. It carries no grant: that comes from the app's own backend, in cookies (T4). */
const message = 'halyard:signed-in';
const parameter = 'halyard_state';
const CLOSED_CHECK_MILLISECONDS = 500;

export interface SignInWithPopupOptions {
  /** The page where staff sign in and get a grant, and which then calls `answerSignIn`. */
  readonly url: string;
  readonly access: Access;
}

/**
 * Opens the staff sign-in in a window of its own, and looks for the grant again when it reports back. Only that very window, from
 * that origin, with the random state of this call counts; everything else is ignored (T4, T31). Resolves to whether it did.
 */
export async function signInWithPopup({ url, access }: SignInWithPopupOptions): Promise<boolean> {
  const address = new URL(url, location.origin);
  const state = crypto.randomUUID();
  address.searchParams.set(parameter, state);
  const popup = window.open(address, '_blank', 'popup,width=480,height=640');
  if (!popup) return false;
  const isDone = await new Promise<boolean>((resolve) => {
    const done = (signedIn: boolean): void => {
      clearInterval(timer);
      window.removeEventListener('message', listen);
      resolve(signedIn);
    };
    const listen = ({ origin, source, data }: MessageEvent<unknown>): void => {
      if (origin === address.origin && source === popup && isAnswer(data, state)) done(true);
    };
    const timer = setInterval(() => popup.closed && done(false), CLOSED_CHECK_MILLISECONDS);
    window.addEventListener('message', listen);
  });
  if (isDone) access.resume?.();
  return isDone;
}

/** Tells the page that opened this window that somebody signed in, and closes it. `origin`: the app's; default: this page's own. */
export function answerSignIn({ origin = location.origin }: { readonly origin?: string } = {}): void {
  const state = new URL(location.href).searchParams.get(parameter);
  const opener = window.opener as Window | null; // The DOM's types say `any`.
  if (state === null || !opener) return;
  opener.postMessage({ type: message, state }, origin);
  window.close();
}

function isAnswer(data: unknown, state: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const answer = data as { type?: unknown; state?: unknown };
  return answer.type === message && answer.state === state;
}
