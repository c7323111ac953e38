import type { AdminApi, Credentials } from '../api/AdminApi.ts';
import type { AdminState } from './AdminState.ts';

/** Everything the panel knows and can do. Writes reject with an `AdminApiError`; the state never runs ahead of the server. */
export interface AdminStore extends Pick<AdminApi, 'updateFlag' | 'replaceTestUsers' | 'listHistory'> {
  readonly getState: () => AdminState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks who is signed in and follows the server until undone. */
  readonly start: () => () => void;
  readonly signIn: (credentials: Credentials) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Reads everything again; failures are in the state, it never rejects. */
  readonly refresh: () => Promise<void>;
}
