import type { ReactNode } from 'react';
import type { Submission } from './useSubmission.ts';
import './form.css';

interface SubmitButtonProps {
  readonly submission: Pick<Submission, 'isBusy' | 'trouble'>;
  readonly children: string;
}

/** Ends a form: what went wrong the last time, and the button that tries. */
export function SubmitButton({ submission, children }: SubmitButtonProps): ReactNode {
  const { isBusy, trouble } = submission;
  return (
    <>
      {trouble && (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" className="button" data-kind="primary" data-size="large" disabled={isBusy}>
        {isBusy ? 'One moment…' : children}
      </button>
    </>
  );
}
