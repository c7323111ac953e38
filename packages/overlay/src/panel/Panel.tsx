import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import type { PanelModel } from './createPanelModel.ts';
import { EmptyList } from './EmptyList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FlagItem } from './FlagItem.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { descriptionOf } from './rows/descriptionOf.ts';
import { filterFlags, type FlagFilter } from './rows/filterFlags.ts';
import { useDescriptions } from './useDescriptions.ts';

interface PanelProps extends Pick<OverlayOptions, 'describe'> {
  readonly model: PanelModel;
  readonly onClose: () => void;
}

/** The panel: who tests, what to look for, every flag with its control, how the source is. */
export function Panel({ model, describe, onClose }: PanelProps): ReactNode {
  const { rows, status, source, holder, expiresAt } = useSyncExternalStore(model.subscribe, model.getState);
  const descriptions = useDescriptions(describe);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<FlagFilter>('all');
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => searchField.current?.focus(), []);

  const forced = rows.filter(({ isForced }) => isForced).length;
  const found = filterFlags(rows, { search, filter, descriptions });

  return (
    <section className="panel" role="dialog" aria-label={panelMessages.flags}>
      <PanelHeader holder={holder} expiresAt={expiresAt} onClose={onClose} />
      <div className="finding">
        <input
          ref={searchField}
          className="search"
          type="search"
          aria-label={panelMessages.search}
          placeholder={panelMessages.searchHint(rows.length)}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <FilterChips filter={filter} all={rows.length} forced={forced} onChange={setFilter} />
        <p className="visually-hidden" role="status">
          {search && panelMessages.found(found.length, rows.length)}
        </p>
      </div>
      {found.length > 0 ? (
        <ul className="flags">
          {found.map((row) => (
            <FlagItem
              key={row.key}
              row={row}
              words={descriptionOf(descriptions, row.key)}
              source={source}
              actions={model}
            />
          ))}
        </ul>
      ) : (
        <EmptyList hasFlags={rows.length > 0} search={search} onClear={() => setSearch('')} />
      )}
      <PanelFooter status={status} source={source} forced={forced} onResetAll={model.reset} />
    </section>
  );
}
