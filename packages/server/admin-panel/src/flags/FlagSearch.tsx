import { useEffect, useRef } from 'react';
import './FlagSearch.css';

export interface FlagSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
}

/** The search field; "/" leads to it from anywhere on the page. */
export function FlagSearch({ search, onSearch }: FlagSearchProps): React.JSX.Element {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <search className="flag-search">
      <input
        ref={field}
        type="search"
        aria-label="Search flags"
        aria-keyshortcuts="/"
        placeholder="Search flags, owners, audiences"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
