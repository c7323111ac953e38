import { useEffect, useId, useRef, type ReactNode } from 'react';
import './ModalDialog.css';

export interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape was pressed; without it the dialog cannot be left that way. */
  readonly onCancel?: () => void;
}

/** A native modal dialog that is open for as long as it is rendered; the browser gives the focus back. */
export function ModalDialog({ title, children, onCancel }: ModalDialogProps): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="modal-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The browser would close it on its own, while React still renders it as open.
        event.preventDefault();
        onCancel?.();
      }}
      onKeyDown={(event) => {
        // Chromium closes on a second Escape whatever `cancel` says.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
