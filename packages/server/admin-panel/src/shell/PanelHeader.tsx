import { useAdminState } from '../store/useAdminState.ts';
import { ConnectionState } from './ConnectionState.tsx';
import { Mark } from './Mark.tsx';
import type { Route } from './parseRoute.ts';
import { SignOutButton } from './SignOutButton.tsx';
import './PanelHeader.css';

const PAGES = [
  { page: 'flags', href: '#/flags', label: 'Flags' },
  { page: 'test-users', href: '#/test-users', label: 'Test users' },
  { page: 'history', href: '#/history', label: 'History' },
] as const;

export interface PanelHeaderProps {
  readonly route: Route;
  readonly name: string;
}

/** Where you are, who you are, and whether what you see is live. */
export function PanelHeader({ route, name }: PanelHeaderProps): React.JSX.Element {
  const { connection } = useAdminState();
  const here = route.page === 'flag' ? 'flags' : route.page;

  return (
    <header className="panel-header">
      <a className="panel-brand" href="#/flags" aria-label="Halyard, list of flags">
        <Mark />
        <span>Halyard</span>
      </a>
      <nav aria-label="Pages">
        {PAGES.map(({ page, href, label }) => (
          <a key={page} href={href} aria-current={page === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <ConnectionState connection={connection} />
      <div className="panel-who">
        <b>{name}</b>
        <SignOutButton />
      </div>
    </header>
  );
}
