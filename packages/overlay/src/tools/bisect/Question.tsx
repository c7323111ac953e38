import { useEffect, useRef, type ReactNode } from 'react';
import { nextStep, questionsLeft, type Bisection } from './bisection.ts';
import type { BisectMessages } from './bisectMessages.ts';
import { Lines } from '../parts/Lines.tsx';

interface QuestionProps {
  readonly bisection: Bisection;
  readonly messages: BisectMessages;
  readonly isResumed: boolean;
  readonly onAnswer: (isBroken: boolean) => void;
  /** Absent at the first question. */
  readonly onBack: (() => void) | undefined;
  readonly onLook: () => void;
  readonly onCancel: () => void;
}

/** Says what is forced now, and asks how the page is with it. */
export function Question(props: QuestionProps): ReactNode {
  const { bisection, messages, isResumed, onAnswer, onBack, onLook, onCancel } = props;
  const { force = [] } = nextStep(bisection);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <>
      {isResumed && <p className="tool-why">{messages.resumed}</p>}
      <div role="status">
        <p>{messages.trying(force.length)}</p>
        <p className="tool-why">{messages.left(questionsLeft(bisection))}</p>
      </div>
      {bisection.needed.length > 0 && !bisection.isChecking && (
        <p className="tool-why">{messages.together(bisection.needed.length)}</p>
      )}
      <h4 ref={question} className="tool-heading" tabIndex={-1}>
        {messages.question}
      </h4>
      <p className="tool-actions">
        <button type="button" className="button" data-primary onClick={() => onAnswer(false)}>
          {messages.good}
        </button>
        <button type="button" className="button" data-primary onClick={() => onAnswer(true)}>
          {messages.broken}
        </button>
        <button type="button" className="button" onClick={onLook}>
          {messages.look}
        </button>
      </p>
      <Lines label={messages.forcedNow}>
        {force.map((key) => (
          <li key={key} className="tool-line">
            <bdi className="tool-key">{key}</bdi>
          </li>
        ))}
      </Lines>
      <p className="tool-actions">
        {onBack && (
          <button type="button" className="button" onClick={onBack}>
            {messages.back}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {messages.cancel}
        </button>
      </p>
    </>
  );
}
