import { ModalDialog } from '../shell/ModalDialog.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Asks to sign in again on top of the page, which keeps everything that was typed. */
export function SessionEndedDialog({ name }: { readonly name: string }): React.JSX.Element {
  return (
    <ModalDialog title="Your session has ended">
      <p>Sign in again to go on where you were. Nothing you typed is lost.</p>
      <SignInForm name={name} />
    </ModalDialog>
  );
}
