import type { FlagStore } from '@halyard/core';
import { createRoot } from 'react-dom/client';
import type { Answers } from '../answers/createAnswers.ts';
import { adoptStyles } from '../guard/surface/adoptStyles.ts';
import { createElement } from '../guard/surface/createElement.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import { isTypingTarget } from '../shell/isTypingTarget.ts';
import { valueMessages } from '../words/valueMessages.ts';
import { MessagesContext, ValuesContext } from './MessagesContext.ts';
import { createPanelModel, type PanelModel } from './model/createPanelModel.ts';
import type { PanelMemory } from './model/PanelMemory.ts';
import { Panel } from './Panel.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { panelMessages } from './panelMessages.ts';
import { panelSheets } from './panelSheets.ts';
import { Trouble } from './Trouble.tsx';

export interface PanelOptions extends Pick<OverlayOptions, 'describe' | 'messages' | 'viewAs'> {
  /** Every store of the page that may be shown; the first is shown. */
  readonly stores: () => readonly FlagStore[];
  readonly surface: Surface;
  readonly memory: PanelMemory;
  readonly answers: Answers;
  readonly onClose: () => void;
  readonly onHide: (minutes: number) => void;
}

export interface OpenPanel {
  /** Looks again at which stores there are. */
  readonly update: () => void;
  /** Shows it again after a tool has tucked it away. */
  readonly untuck: () => void;
  readonly close: () => void;
}

/** Draws the panel into the overlay's surface, as a React root of its own. */
export function openPanel(options: PanelOptions): OpenPanel {
  const { stores, surface, memory, messages: table, onClose } = options;
  const { layer, shadow } = surface;
  const words = { ...panelMessages, ...table?.panel };
  const values = { ...valueMessages, ...table?.values };
  const unadopt = adoptStyles(shadow, panelSheets);
  // Around React's own listeners: whatever part of the panel wants an Escape has it first.
  const frame = createElement('div', { className: 'frame' });
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) onClose();
    if (event.key === '/' && !isTypingTarget(event.composedPath()[0])) {
      event.preventDefault();
      frame.querySelector<HTMLElement>('[data-search]')?.focus();
    }
  });
  const container = createElement('div');
  frame.append(container);
  layer.append(frame);
  const root = createRoot(container);
  let model: PanelModel | undefined;

  function show(store: FlagStore | undefined): void {
    if (!store) return;
    if (model?.store !== store) {
      model?.stop();
      model = createPanelModel(store, { memory: memory.of(store), answers: options.answers, table });
    }
    root.render(
      <MessagesContext.Provider value={words}>
        <ValuesContext.Provider value={values}>
          <PanelBoundary renderInstead={(retry) => <CrashedPanel onRetry={retry} />}>
            <Panel
              {...options}
              key={stores().indexOf(store)}
              model={model}
              memory={memory.of(store)}
              stores={stores()}
              onStore={show}
            />
          </PanelBoundary>
        </ValuesContext.Provider>
      </MessagesContext.Provider>,
    );
  }

  function CrashedPanel({ onRetry }: { readonly onRetry: () => void }) {
    const actions = [
      { name: words.reloadPanel, run: onRetry },
      { name: words.close, run: onClose },
    ];
    return (
      <section className="panel" role="dialog" aria-label={words.flags}>
        <Trouble title={words.crashed} why={words.crashedWhy} actions={actions} />
      </section>
    );
  }

  show(stores()[0]);
  return {
    update: () => show(model && stores().includes(model.store) ? model.store : stores()[0]),
    untuck: () => layer.removeAttribute('data-tucked'),
    close: () => {
      model?.stop();
      layer.removeAttribute('data-tucked');
      frame.remove();
      unadopt();
      // Later: the page's React may be rendering when it takes the overlay away.
      queueMicrotask(() => root.unmount());
    },
  };
}
