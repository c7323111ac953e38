import { useEffect, type ReactNode } from 'react';
import { panelTools } from '../../tools/panelTools.ts';
import { usePanel } from '../PanelContext.ts';
import type { DetailsProps } from './DetailsHolder.tsx';
import css from './details.css?inline';
import { DriftNotice } from './DriftNotice.tsx';
import { FactList } from './FactList.tsx';
import { JsonEditor } from './JsonEditor.tsx';
import { OverrideSettings } from './OverrideSettings.tsx';
import { safeLink } from './safeLink.ts';
import { ValueSlider } from './ValueSlider.tsx';
import { adoptStyles } from '../../guard/surface/adoptStyles.ts';
import { DetailMessagesContext, mergeDetailMessages } from './DetailMessagesContext.ts';

/** Everything about one flag that does not fit into its row. */
export function FlagDetails({ row, words, problem }: DetailsProps): ReactNode {
  const { model, openTool, surface, table } = usePanel();
  const details = mergeDetailMessages(table);
  const { key, kind, permission, override, definition } = row;
  const { actions } = model;
  const link = safeLink(words?.link);
  const isAllowed = permission === 'allowed';
  useEffect(() => adoptStyles(surface.shadow, css), [surface]);
  return (
    <DetailMessagesContext.Provider value={details}>
      {row.drift && <DriftNotice row={row} onAccept={() => actions.acceptDrift(key)} />}
      {words?.description && <p className="details-words">{words.description}</p>}
      {isAllowed && kind === 'json' && <JsonEditor row={row} actions={actions} problem={problem} />}
      {isAllowed && kind === 'number' && definition?.min !== undefined && definition.max !== undefined && (
        <ValueSlider row={row} actions={actions} min={definition.min} max={definition.max} />
      )}
      {isAllowed && (
        <OverrideSettings
          row={row}
          override={override}
          actions={actions}
          grantEnd={model.getState().expiresAt}
        />
      )}
      <FactList row={row} words={words} source={model.getState().source} />
      <p className="details-actions">
        {panelTools
          .filter(({ isForFlag }) => isForFlag)
          .map((tool) => (
            <button key={tool.id} type="button" className="button" onClick={() => openTool(tool, key)}>
              {details.toolsForFlag[tool.id]}
            </button>
          ))}
        {link !== undefined && (
          <a className="button" href={link} target="_blank" rel="noopener noreferrer">
            {details.manage}
          </a>
        )}
      </p>
    </DetailMessagesContext.Provider>
  );
}
