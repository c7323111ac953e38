import type { FlagStore } from '@halyard/core';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import type { PanelTool } from '../tools/PanelTool.ts';
import { Announcement } from './Announcement.tsx';
import { Banner } from './Banner.tsx';
import { FlagsView } from './FlagsView.tsx';
import type { FlagListHandle } from './list/FlagList.tsx';
import { useMessages } from './MessagesContext.ts';
import type { PanelModel } from './model/createPanelModel.ts';
import type { StoreMemory } from './model/PanelMemory.ts';
import { PanelContext } from './PanelContext.ts';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import type { OpenedTool } from './tools/OpenedTool.ts';
import { ToolAreaHolder } from './tools/ToolAreaHolder.tsx';
import { useDescriptions } from './useDescriptions.ts';

export interface PanelProps extends Pick<OverlayOptions, 'describe' | 'messages' | 'viewAs'> {
  readonly model: PanelModel;
  readonly memory: StoreMemory;
  readonly surface: Surface;
  readonly stores: readonly FlagStore[];
  readonly onStore: (store: FlagStore) => void;
  readonly onClose: () => void;
  readonly onHide: (minutes: number) => void;
}

/** The panel: who tests, every flag with its control or one of the rarer tools, and how the source is. */
export function Panel(props: PanelProps): ReactNode {
  const { model, memory, surface, stores, onStore, onClose, onHide, describe, messages: table } = props;
  // The app's other stores have a source of their own.
  const viewAs = model.store === stores[0] ? props.viewAs : undefined;
  const messages = useMessages();
  const state = useSyncExternalStore(model.subscribe, model.getState);
  const descriptions = useDescriptions(describe);
  const [opened, setOpened] = useState<OpenedTool>();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [announcement, announce] = useState('');
  const menuButton = useRef<HTMLButtonElement>(null);
  const flags = useRef<Pick<FlagListHandle, 'show'>>(null);
  const stop = opened?.stop;
  useEffect(() => stop, [stop]);
  const hush = useCallback(() => announce(''), []);

  const openTool = useCallback((tool: PanelTool, flag?: string) => setOpened({ tool, flag }), []);
  const parts = useMemo(
    () => ({ model, memory, surface, table, viewAs, openTool }),
    [model, memory, surface, table, viewAs, openTool],
  );

  function closeMenu(): void {
    setIsMenuOpen(false);
    menuButton.current?.focus();
  }

  return (
    <PanelContext.Provider value={parts}>
      <section className="panel" role="dialog" aria-label={messages.flags}>
        <PanelHeader
          store={model.store}
          stores={stores}
          onStore={onStore}
          holder={state.holder}
          expiresAt={state.expiresAt}
          onClose={onClose}
        />
        {state.isResting && (
          <Banner text={messages.resting} action={messages.goOn} run={() => model.store.access?.resume?.()} />
        )}
        {memory.banner && <Banner {...memory.banner} />}
        {(isMenuOpen || opened) && (
          <ToolAreaHolder
            opened={opened}
            onOpened={setOpened}
            isMenuOpen={isMenuOpen}
            onMenuClose={closeMenu}
            descriptions={descriptions}
            announce={announce}
            // The list may have to be drawn first.
            showFlag={(key) => setTimeout(() => flags.current?.show(key))}
            onHide={onHide}
          />
        )}
        {(!opened || opened.stop) && (
          <FlagsView ref={flags} memory={memory} descriptions={descriptions} announce={announce} />
        )}
        <PanelFooter
          state={state}
          actions={model.actions}
          onUndo={() => {
            // What was said of the change is true no longer.
            hush();
            model.actions.undo();
          }}
          menuButton={menuButton}
          isMenuOpen={isMenuOpen}
          onMenu={() => setIsMenuOpen(!isMenuOpen)}
        />
        <Announcement text={announcement} isInFooter={announcement === state.undoable} onOver={hush} />
      </section>
    </PanelContext.Provider>
  );
}
