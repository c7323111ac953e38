import type { ReactNode } from 'react';
import { AnnouncementBar } from '../announcement/AnnouncementBar.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import './shell.css';

/** What surrounds every page of the shop. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <AnnouncementBar />
      <Header />
      <main id="content" tabIndex={-1}>
        <ConnectionNotice />
        {children}
      </main>
      <Footer />
    </div>
  );
}
