import { createContext, useContext } from 'react';
import type { Session } from './Session.ts';

interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Each rejects with a `ShopError` that can be shown. */
export interface SessionActions {
  readonly signIn: (credentials: Credentials) => Promise<void>;
  readonly signUp: (account: Credentials & { readonly name: string }) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<(Session & SessionActions) | undefined>(undefined);

/** The visit, and how to sign in and out. */
export function useSession(): Session & SessionActions {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a <SessionProvider> above');
  return session;
}
