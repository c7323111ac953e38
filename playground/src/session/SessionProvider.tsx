import { useState, type ReactNode } from 'react';
import { requestShop } from '../requests/requestShop.ts';
import type { Session } from './Session.ts';
import { SessionContext, type SessionActions } from './useSession.ts';

interface SessionProviderProps {
  readonly initial: Session;
  readonly children: ReactNode;
}

/** Knows who is visiting, and changes that without a reload. */
export function SessionProvider({ initial, children }: SessionProviderProps): ReactNode {
  const [session, setSession] = useState(initial);
  const change = (path: string) => async (body?: object) => {
    setSession(await requestShop<Session>(path, { method: 'POST', body: body ?? {} }));
  };
  const actions: SessionActions = {
    signIn: change('/api/sign-in'),
    signUp: change('/api/sign-up'),
    signOut: change('/api/sign-out'),
  };
  return <SessionContext value={{ ...session, ...actions }}>{children}</SessionContext>;
}
