import type { FlagRecord } from '@halyard/server';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import { describeStrategy } from '../flags/describeStrategy.ts';
import { parameterFieldId } from './parameterFieldId.ts';
import { ParameterField } from './ParameterField.tsx';
import type { ParsedStrategy } from './parseStrategyDraft.ts';
import type { StrategyDraft } from './StrategyDraft.ts';
import { StrategyMoves, type Move } from './StrategyMoves.tsx';
import { strategyTitle } from './strategyTitle.ts';
import { VariantSelect } from './VariantSelect.tsx';
import './StrategyItem.css';

export interface StrategyItemProps {
  readonly flag: FlagRecord;
  readonly draft: StrategyDraft;
  readonly parsed: ParsedStrategy | undefined;
  readonly description: StrategyDescription | undefined;
  readonly position: { readonly index: number; readonly count: number };
  /** Empty fields are only complained about after an attempt to save. */
  readonly wasAttempted: boolean;
  readonly onChange: (draft: StrategyDraft) => void;
  readonly onMove: (move: Move) => void;
}

/** One strategy: what it means in words, its fields, its variant, and its place in the order. */
export function StrategyItem(props: StrategyItemProps): React.JSX.Element {
  const { flag, draft, parsed, description, position, wasAttempted, onChange, onMove } = props;
  const words = parsed?.strategy === undefined ? undefined : describeStrategy(parsed.strategy);
  const title = strategyTitle(draft.name);

  return (
    <li className="strategy-item">
      <span className="strategy-position" aria-hidden="true">
        {position.index + 1}
      </span>
      <div className="strategy-words">
        <h3>{title}</h3>
        <p>{description?.description ?? 'This server does not know this strategy: it matches nobody.'}</p>
      </div>
      <StrategyMoves id={draft.id} title={title} position={position} onMove={onMove} />
      <div className="strategy-fields">
        {description?.parameters.map((parameter) => {
          const typed = draft.fields[parameter.name] ?? '';
          const problem = parsed?.problems.get(parameter.name);
          return (
            <ParameterField
              key={parameter.name}
              fieldId={parameterFieldId(draft.id, parameter.name)}
              parameter={parameter}
              typed={typed}
              problem={wasAttempted || typed !== '' ? problem : undefined}
              onType={(text) => onChange({ ...draft, fields: { ...draft.fields, [parameter.name]: text } })}
            />
          );
        })}
        {Object.keys(flag.variants).length > 2 && (
          <VariantSelect
            flag={flag}
            variant={draft.variant}
            onSelect={(variant) => onChange({ ...draft, variant })}
          />
        )}
      </div>
      {words !== undefined && <p className="strategy-meaning">{words}</p>}
    </li>
  );
}
