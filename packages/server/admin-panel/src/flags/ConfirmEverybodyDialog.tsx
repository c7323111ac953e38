import { useId, useState, type FormEvent } from 'react';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import './ConfirmEverybodyDialog.css';

export interface ConfirmEverybodyDialogProps {
  readonly flagKey: string;
  /** Who gets the flag afterwards, in words. */
  readonly after: string;
  readonly pending: boolean;
  readonly problem?: string | undefined;
  readonly onConfirm: (typed: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the flag's key before everybody gets it: a slip of the mouse must not release a feature (S13). */
export function ConfirmEverybodyDialog(props: ConfirmEverybodyDialogProps): React.JSX.Element {
  const { flagKey, after, pending, problem, onConfirm, onCancel } = props;
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const problemId = useId();

  function confirm(event: FormEvent): void {
    event.preventDefault();
    if (pending) return;
    setMismatch(typed !== flagKey);
    if (typed === flagKey) onConfirm(typed);
  }

  const shown = mismatch ? `That is not the key. Type ${flagKey} exactly.` : problem;
  return (
    <ModalDialog title={`Turn ${flagKey} on for everybody?`} onCancel={onCancel}>
      <p>
        All customers in production get it at once. Who gets it then: <b>{after}</b>.
      </p>
      <form className="confirm-everybody" onSubmit={confirm}>
        <label>
          <span>
            Type <b className="code">{flagKey}</b> to go on
          </span>
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={mismatch}
            aria-describedby={problemId}
          />
        </label>
        <p id={problemId} className="field-problem" role="alert">
          {shown}
        </p>
        <div className="dialog-actions">
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
          <button type="submit" className="danger" aria-disabled={pending || typed !== flagKey}>
            {pending ? 'Turning on…' : 'Turn on for everybody'}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
