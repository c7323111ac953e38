import type { ReactNode } from 'react';

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  account: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  cart: 'M3 4h2.5l2.2 11h10.3l2-8H6.3M9 19.5v.01M16.5 19.5v.01',
  flag: 'M6 3v18M6 4h12l-3 4 3 4H6',
  tag: 'M4 4h8l8 8-8 8-8-8ZM8.5 8.5v.01',
  storm: 'M7 15a4 4 0 0 1 0-8a5 5 0 0 1 9.5 1A3.5 3.5 0 0 1 17 15M12.5 11l-3 5h4l-3 5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  truck:
    'M2.5 6h11v10h-11ZM13.5 10h4l3.5 3.5V16h-7.5M7 16.5a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 0 0 0-3.6M17 16.5a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 0 0 0-3.6',
  pause: 'M8 5v14M16 5v14',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M12 6c3.8 0 7 1.3 9.5 3.6M8.5 16a5 5 0 0 1 5-1.3M12 19.5v.01',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6Z',
  key: 'M8 12a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM11 13 20 4M16.5 7.5 19 10',
} as const;

interface IconProps {
  readonly name: keyof typeof PATHS;
}

/** A line drawing beside words that say the same; hidden from those who listen. */
export function Icon({ name }: IconProps): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
