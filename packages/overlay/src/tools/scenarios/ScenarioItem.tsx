import { formatScenario } from '@halyard/core/scenario';
import { useState, type ReactNode } from 'react';
import { copyText } from '../parts/copyText.ts';
import { saveFile } from '../parts/saveFile.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { RenameForm } from './RenameForm.tsx';
import type { ScenarioMessages } from './scenarioMessages.ts';

interface ScenarioItemProps {
  readonly scenario: NamedScenario;
  readonly messages: ScenarioMessages;
  readonly isInForce: boolean;
  readonly announce: (text: string) => void;
  readonly onApply: (keepOthers: boolean) => void;
  /** Returns why it could not be renamed. */
  readonly onRename: (name: string) => string | undefined;
  readonly onRemove: () => void;
}

/** One scenario, and what can be done with it. */
export function ScenarioItem(props: ScenarioItemProps): ReactNode {
  const { scenario, messages, isInForce, announce, onApply, onRename, onRemove } = props;
  const { name, overrides } = scenario;
  const [isRenaming, setIsRenaming] = useState(false);
  const copy = async () =>
    announce((await copyText(formatScenario(scenario))) ? messages.copied(name) : messages.notCopied);
  const actions = [
    { name: messages.rename, label: messages.renameOf(name), run: () => setIsRenaming(true) },
    { name: messages.copy, label: messages.copyOf(name), run: () => void copy() },
    {
      name: messages.file,
      label: messages.fileOf(name),
      run: () => saveFile(`${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.json`, formatScenario(scenario)),
    },
    { name: messages.remove, label: messages.removeOf(name), run: onRemove },
  ];
  return (
    <li className="scenario" data-in-force={isInForce || undefined}>
      {isRenaming ? (
        <RenameForm name={name} messages={messages} onRename={onRename} onDone={() => setIsRenaming(false)} />
      ) : (
        <div className="scenario-head">
          <p className="scenario-name">
            <bdi>{name}</bdi>
          </p>
          <p className="scenario-facts">
            {isInForce && <span className="scenario-in-force">{messages.inForce}</span>}
            {messages.flags(overrides.size)}
            {overrides.size > 0 && (
              <>
                {' · '}
                <bdi>{[...overrides.keys()].slice(0, 4).join(', ')}</bdi>
              </>
            )}
          </p>
        </div>
      )}
      <p className="scenario-actions">
        <button
          type="button"
          className="button"
          aria-label={messages.applyOnly(name)}
          onClick={() => onApply(false)}
        >
          {messages.apply}
        </button>
        <button
          type="button"
          className="button"
          aria-label={messages.addTo(name)}
          onClick={() => onApply(true)}
        >
          {messages.add}
        </button>
        {actions.map((action) => (
          <button
            key={action.name}
            type="button"
            className="quiet"
            aria-label={action.label}
            onClick={action.run}
          >
            {action.name}
          </button>
        ))}
      </p>
    </li>
  );
}
