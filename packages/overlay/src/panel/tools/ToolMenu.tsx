import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { panelTools } from '../../tools/panelTools.ts';
import { Icon } from '../Icon.tsx';
import { movedIndex } from '../list/movedIndex.ts';
import { useMessages } from '../MessagesContext.ts';
import { usePanel } from '../PanelContext.ts';
import type { ToolAreaProps } from './ToolAreaProps.ts';
import { useCopyLink } from './useCopyLink.ts';
import { useToolAreaMessages } from './useToolAreaMessages.ts';

interface ToolMenuProps extends Pick<ToolAreaProps, 'announce' | 'onHide'> {
  readonly onClose: () => void;
}

/** How long "Hide" hides, in minutes. */
const hiding = 30;
const icons = {
  link: 'm6.5 9.5 3-3M7 4.5l1.3-1.3a2.6 2.6 0 0 1 3.6 3.6L10.5 8M8.9 11.5l-1.3 1.3A2.6 2.6 0 0 1 4 9.2L5.4 8',
  hide: 'M3 8h10',
};

/** The rarer tools, behind one button. */
export function ToolMenu({ announce, onClose, onHide }: ToolMenuProps): ReactNode {
  const messages = useMessages();
  const words = useToolAreaMessages();
  const { model, openTool } = usePanel();
  const menu = useRef<HTMLDivElement>(null);
  const copyLink = useCopyLink(model.store, announce);
  const tools = panelTools.map((tool) => ({
    name: messages.tools[tool.id],
    icon: tool.icon,
    run: () => openTool(tool),
  }));
  const items = [
    ...tools,
    { name: words.copyLink, icon: icons.link, run: copyLink },
    { name: words.hide, icon: icons.hide, run: () => onHide(hiding) },
  ];
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    const entries = [...(menu.current?.querySelectorAll('button') ?? [])];
    const index = entries.findIndex((entry) => entry === event.target);
    const moved = movedIndex(event.key, { index, count: entries.length });
    if (moved === undefined) return;
    event.preventDefault();
    entries[moved]?.focus();
  }

  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={messages.menu}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        // At its own button, which closes it by itself, or beside it.
        const isLeft = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget);
        if (isLeft && !relatedTarget.matches('[aria-haspopup=menu]')) onClose();
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
            onClose();
            run();
          }}
        >
          <Icon path={icon} />
          {name}
        </button>
      ))}
    </div>
  );
}
