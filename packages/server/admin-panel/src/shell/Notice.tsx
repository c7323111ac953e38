import type { ReactNode } from 'react';
import './Notice.css';

export interface NoticeProps {
  /** `problem` interrupts a screen reader, `info` waits. */
  readonly tone: 'info' | 'problem';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** A message where it happened, with what can be done about it. */
export function Notice({ tone, title, children, actions }: NoticeProps): React.JSX.Element {
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <div className="notice-words">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
