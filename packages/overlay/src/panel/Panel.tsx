import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import type { FlagStore } from '@halyard/core';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import type { PanelTool } from '../tools/PanelTool.ts';
import { FlagsView } from './FlagsView.tsx';
import type { FlagListHandle } from './list/FlagList.tsx';
import { useMessages } from './MessagesContext.ts';
import type { PanelModel } from './model/createPanelModel.ts';
import type { StoreMemory } from './model/PanelMemory.ts';
import { PanelContext } from './PanelContext.ts';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { RestBanner } from './RestBanner.tsx';
import { createToolHost } from './tools/createToolHost.ts';
import { RunningTool } from './tools/RunningTool.tsx';
import { ToolMenu } from './tools/ToolMenu.tsx';
import { ToolView } from './tools/ToolView.tsx';
import { useCopyLink } from './tools/useCopyLink.ts';
import { useDescriptions } from './useDescriptions.ts';

export interface PanelProps extends Pick<OverlayOptions, 'describe' | 'messages'> {
  readonly model: PanelModel;
  readonly memory: StoreMemory;
  readonly surface: Surface;
  readonly stores: readonly FlagStore[];
  readonly onStore: (store: FlagStore) => void;
  readonly onClose: () => void;
  readonly onHide: (minutes: number) => void;
}

/** How long "Hide" hides, in minutes. */
const hiding = 30;

interface OpenedTool {
  readonly tool: PanelTool;
  readonly flag: string | undefined;
  /** Present once a tool works on the page; the list is there again meanwhile. */
  readonly stop?: () => void;
}

/** The panel: who tests, every flag with its control or one of the rarer tools, and how the source is. */
export function Panel(props: PanelProps): ReactNode {
  const { model, memory, surface, stores, onStore, onClose, onHide, describe, messages: table } = props;
  const messages = useMessages();
  const state = useSyncExternalStore(model.subscribe, model.getState);
  const descriptions = useDescriptions(describe);
  const [opened, setOpened] = useState<OpenedTool>();
  const [announcement, announce] = useState('');
  const panel = useRef<HTMLElement>(null);
  const flags = useRef<Pick<FlagListHandle, 'show'>>(null);
  const copyLink = useCopyLink(model.store, announce);
  const stop = opened?.stop;
  useEffect(() => stop, [stop]);

  const openTool = useCallback((tool: PanelTool, flag?: string) => setOpened({ tool, flag }), []);
  const parts = useMemo(() => ({ model, surface, table, openTool }), [model, surface, table, openTool]);

  const tuck = (isTucked: boolean) => surface.layer.toggleAttribute('data-tucked', isTucked);
  const host =
    opened &&
    createToolHost({
      model,
      surface,
      table,
      descriptions,
      flag: opened.flag,
      announce,
      tuck,
      close: () => {
        tuck(false);
        setOpened(undefined);
      },
      showFlag: (key) => {
        tuck(false);
        setOpened((before) => (before?.stop ? before : undefined));
        setTimeout(() => flags.current?.show(key));
      },
    });

  function onKeyDown(event: KeyboardEvent): void {
    const isTyped = event.target instanceof Element && event.target.matches('input:not([type=radio]), textarea, select');
    if (event.key !== '/' || isTyped) return;
    event.preventDefault();
    panel.current?.querySelector<HTMLElement>('[data-search]')?.focus();
  }

  return (
    <PanelContext.Provider value={parts}>
    <section ref={panel} className="panel" role="dialog" aria-label={messages.flags} onKeyDown={onKeyDown}>
      <PanelHeader
        store={model.store}
        stores={stores}
        onStore={onStore}
        holder={state.holder}
        expiresAt={state.expiresAt}
        onClose={onClose}
      />
      {state.isResting && <RestBanner onGoOn={() => model.store.access?.resume?.()} />}
      {opened?.stop && <RunningTool tool={opened.tool} onStop={() => host?.close()} />}
      {opened && host && !opened.stop ? (
        <ToolView
          key={opened.tool.id}
          tool={opened.tool}
          host={host}
          onStart={(undo) => setOpened({ ...opened, stop: undo })}
        />
      ) : (
        <FlagsView
          ref={flags}
          memory={memory}
          descriptions={descriptions}
          announce={announce}
        />
      )}
      <PanelFooter state={state} actions={model.actions}>
        <ToolMenu
          onCopyLink={copyLink}
          onHide={() => onHide(hiding)}
        />
      </PanelFooter>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
    </PanelContext.Provider>
  );
}
