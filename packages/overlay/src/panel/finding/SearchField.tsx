import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';

interface SearchFieldProps {
  readonly search: string;
  readonly flags: number;
  readonly onChange: (search: string) => void;
  /** Goes on into the list. */
  readonly onEnter: () => void;
}

/** Where a tester types what they look for. It has the focus when the panel opens, and at `/`. */
export function SearchField({ search, flags, onChange, onEnter }: SearchFieldProps): ReactNode {
  const messages = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onEnter();
    }
    // The first Escape empties the field; only the next one closes the panel.
    if (event.key === 'Escape' && search !== '') {
      event.preventDefault();
      event.stopPropagation();
      onChange('');
    }
  }

  return (
    <div className="search-box">
      <input
        ref={field}
        className="search"
        type="search"
        data-search=""
        aria-label={messages.search}
        aria-keyshortcuts="/"
        placeholder={messages.searchHint(flags)}
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {search === '' && (
        <kbd className="search-key" aria-hidden="true">
          /
        </kbd>
      )}
    </div>
  );
}
