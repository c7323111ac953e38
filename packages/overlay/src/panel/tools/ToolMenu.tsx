import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { panelTools } from '../../tools/panelTools.ts';
import { Icon } from '../Icon.tsx';
import { icons } from '../icons.ts';
import { movedIndex } from '../list/movedIndex.ts';
import { useMessages } from '../MessagesContext.ts';
import { usePanel } from '../PanelContext.ts';

interface ToolMenuProps {
  readonly onCopyLink: () => void;
  readonly onHide: () => void;
}

/** The rarer tools, behind one button. */
export function ToolMenu({ onCopyLink, onHide }: ToolMenuProps): ReactNode {
  const messages = useMessages();
  const { openTool } = usePanel();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = [
    ...panelTools.map((tool) => ({
      name: messages.tools[tool.id],
      icon: tool.icon,
      run: () => openTool(tool),
    })),
    { name: messages.copyLink, icon: icons.link, run: onCopyLink },
    { name: messages.hide, icon: icons.hide, run: onHide },
  ];

  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);

  function close(): void {
    setIsOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const entries = [...(menu.current?.querySelectorAll('button') ?? [])];
    const index = entries.findIndex((entry) => entry === event.target);
    const moved = movedIndex(event.key, { index, count: entries.length });
    if (moved === undefined) return;
    event.preventDefault();
    entries[moved]?.focus();
  }

  return (
    <div className="menu-holder">
      <button
        ref={button}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {messages.menu}
      </button>
      {isOpen && (
        <div
          ref={menu}
          className="menu"
          role="menu"
          tabIndex={-1}
          aria-label={messages.menu}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== button.current) setIsOpen(false);
          }}
        >
          {items.map(({ name, icon, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              className="menu-item"
              tabIndex={-1}
              onClick={() => {
                close();
                run();
              }}
            >
              <Icon path={icon} />
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
