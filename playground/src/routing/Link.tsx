import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.ts';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly to: string;
}

/** A link within the shop. With a modifier key, or another button, it is the browser's as ever. */
export function Link({ to, children, ...rest }: LinkProps): ReactNode {
  return (
    <a {...rest} href={to} onClick={(event) => follow(event, to)}>
      {children}
    </a>
  );
}

function follow(event: MouseEvent<HTMLAnchorElement>, to: string): void {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || event.defaultPrevented) return;
  event.preventDefault();
  navigate(to);
}
