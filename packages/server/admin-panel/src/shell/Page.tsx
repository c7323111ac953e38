import { useEffect, useRef, type ReactNode } from 'react';
import './Page.css';

export interface PageProps {
  /** Also the tab's title. */
  readonly title: string;
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}

/** One page of the panel. Coming to it moves the focus to its heading, as a page load would. */
export function Page({ title, heading, children }: PageProps): React.JSX.Element {
  const top = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Halyard`;
    top.current?.focus();
  }, [title]);

  return (
    <main className="page">
      <h1 ref={top} tabIndex={-1}>
        {heading ?? title}
      </h1>
      {children}
    </main>
  );
}
