import { useEffect } from 'react';
import { Mark } from '../shell/Mark.tsx';
import { SignInForm } from './SignInForm.tsx';
import './SignInPage.css';

/** The way in. The address keeps its hash, so signing in leads where the link pointed. */
export function SignInPage(): React.JSX.Element {
  useEffect(() => {
    document.title = 'Sign in · Halyard';
  }, []);

  return (
    <main className="sign-in-page">
      <div className="sign-in-card">
        <h1>
          <Mark />
          Flags
        </h1>
        <p>Sign in as an admin to see and change flags for customers in production.</p>
        <SignInForm />
      </div>
    </main>
  );
}
