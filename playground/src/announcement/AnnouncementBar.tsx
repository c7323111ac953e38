import { useFlag } from '@halyard/react';
import type { ReactNode } from 'react';
import { Icon } from '../shell/Icon.tsx';
import './announcement.css';

const ICONS = { info: 'flag', sale: 'tag', storm: 'storm' } as const;

/** Good or bad news above every page; nothing at all while there is none. */
export function AnnouncementBar(): ReactNode {
  const { text, tone } = useFlag('announcement');
  if (text.trim() === '') return null;
  return (
    <aside className="announcement" data-tone={tone} aria-label="Announcement">
      <p>
        <Icon name={ICONS[tone]} />
        <span>{text}</span>
      </p>
    </aside>
  );
}
