import type { ReactNode } from 'react';

/** The shop's sign: a sail on a hull. */
export function Logo(): ReactNode {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="34" height="34" aria-hidden="true" focusable="false">
      <path className="logo-main" d="M15 3v19H4C9 17 14 11 15 3Z" />
      <path className="logo-jib" d="M17.5 8c5 3.5 8.5 8.5 10 14h-10Z" />
      <path className="logo-main" d="M3 24.5h26c-2 3.5-4.5 5-8 5H11c-3.5 0-6-1.5-8-5Z" />
    </svg>
  );
}
