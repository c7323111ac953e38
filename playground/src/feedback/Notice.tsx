import type { ReactNode } from 'react';
import './feedback.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** `trouble` is announced at once. */
  readonly tone?: 'calm' | 'trouble';
}

/** A box in place of what cannot be shown: nothing there, nothing found, or something went wrong. */
export function Notice({ title, children, tone = 'calm' }: NoticeProps): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={tone === 'trouble' ? 'alert' : undefined}>
      <svg
        className="notice-buoy"
        viewBox="0 0 64 64"
        width="64"
        height="64"
        aria-hidden="true"
        focusable="false"
      >
        <path className="buoy-body" d="M24 22h16l7 24H17Z" />
        <path className="buoy-band" d="M22 30h20l2 7H20Z" />
        <path className="buoy-line" d="M32 22V10M27 10h10" />
        <path className="buoy-line" d="M4 50c5-4 9-4 14 0s9 4 14 0 9-4 14 0 9 4 14 0" />
      </svg>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
