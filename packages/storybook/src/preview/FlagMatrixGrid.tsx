import type { JsonValue } from '@halyard/core';
import type { ReactNode } from 'react';
import type { MatrixCell } from '../matrix/matrixCells.ts';
import { CellBoundary } from './CellBoundary.tsx';
import { useMatrixStyles } from './useMatrixStyles.ts';

interface FlagMatrixGridProps {
  readonly cells: readonly MatrixCell[];
  /** Makes a cell the story's own state. Without it the cells are only looked at. */
  readonly onChoose?: ((cell: MatrixCell) => void) | undefined;
  readonly renderCell: (cell: MatrixCell) => ReactNode;
}

/** The same story once for each cell, side by side. */
export function FlagMatrixGrid({ cells, onChoose, renderCell }: FlagMatrixGridProps): ReactNode {
  useMatrixStyles();
  return (
    <ul className="halyard-matrix" aria-label="The story in all states of its flags">
      {cells.map((cell) => {
        const label = labelOf(cell);
        return (
          <li key={label} className="halyard-cell" data-cell={label}>
            {onChoose ? (
              <button type="button" className="halyard-cell-label" onClick={() => onChoose(cell)}>
                {label}
              </button>
            ) : (
              <p className="halyard-cell-label">{label}</p>
            )}
            <div className="halyard-cell-stage">
              <CellBoundary>{renderCell(cell)}</CellBoundary>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** `new-checkout on · layout list` */
function labelOf(cell: MatrixCell): string {
  return [...cell].map(([key, value]) => `${key} ${wordOf(value)}`).join(' · ') || 'no flags';
}

function wordOf(value: JsonValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
