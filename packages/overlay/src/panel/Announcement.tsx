import { useEffect, type ReactNode } from 'react';

interface AnnouncementProps {
  readonly text: string;
  /** The footer already says it, with the way back. */
  readonly isInFooter: boolean;
  readonly onOver: () => void;
}

/** How long it stays, in milliseconds. */
const lifetime = 5000;

/** Says for a while what has happened, to everybody. */
export function Announcement({ text, isInFooter, onOver }: AnnouncementProps): ReactNode {
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(onOver, lifetime);
    return () => clearTimeout(timer);
  }, [text, onOver]);
  return (
    <p className={isInFooter ? 'visually-hidden' : 'toast'} role="status">
      {text}
    </p>
  );
}
