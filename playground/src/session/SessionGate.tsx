import type { ReactNode } from 'react';
import { Trouble } from '../feedback/Trouble.tsx';
import { useAnswer } from '../requests/useAnswer.ts';
import type { Session } from './Session.ts';
import { SessionProvider } from './SessionProvider.tsx';

interface SessionGateProps {
  /** The session, where the backend wrote it into the page. */
  readonly known: Session | undefined;
  readonly children: ReactNode;
}

/** Opens the shop as soon as it is known who is visiting. */
export function SessionGate({ known, children }: SessionGateProps): ReactNode {
  if (known) return <SessionProvider initial={known}>{children}</SessionProvider>;
  return <AskedSession>{children}</AskedSession>;
}

function AskedSession({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useAnswer<Session>('/api/session');
  if (session.state === 'loading') return null;
  if (session.state === 'ready') return <SessionProvider initial={session.value}>{children}</SessionProvider>;
  return (
    <main>
      <h1 className="visually-hidden">Chandlery</h1>
      <Trouble title="The shop is out of sight" error={session.error} onRetry={session.retry} />
    </main>
  );
}
