import { useEffect, useRef } from 'react';
import type { TestUserList } from '../api/TestUserList.ts';
import { joinWords } from '../flags/joinWords.ts';
import { Notice } from '../shell/Notice.tsx';
import { applyTestUserChange, type TestUserChange } from './TestUserChange.ts';
import type { TestUserWriter } from './useTestUserWrite.ts';

export interface TestUserOutcomeProps {
  readonly list: TestUserList;
  readonly writer: TestUserWriter;
}

const PAST: Record<TestUserChange['action'], string> = { add: 'added', remove: 'removed' };

function describeDifference(seen: TestUserList, now: TestUserList): string {
  const added = now.testUsers.filter((name) => !seen.testUsers.includes(name));
  const removed = seen.testUsers.filter((name) => !now.testUsers.includes(name));
  const parts = [
    ...(added.length > 0 ? [`added ${joinWords(added, 'and')}`] : []),
    ...(removed.length > 0 ? [`removed ${joinWords(removed, 'and')}`] : []),
  ];
  return parts.length > 0 ? `They ${parts.join(' and ')}.` : 'The names are the same as before.';
}

/** What became of the last change: done with an undo, or not done and why, with a way on. */
export function TestUserOutcome({ list, writer }: TestUserOutcomeProps): React.JSX.Element | null {
  const { state, write, dismiss } = writer;
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // The row went away with its button that had the focus.
    if (state.phase === 'done' && document.activeElement === document.body) undo.current?.focus();
  }, [state.phase]);

  if (state.phase === 'idle' || state.phase === 'pending') return null;
  const { change } = state;
  const opposite: TestUserChange = { name: change.name, action: change.action === 'add' ? 'remove' : 'add' };

  if (state.phase === 'done') {
    return (
      <Notice
        tone="info"
        title={`${change.name} was ${PAST[change.action]}.`}
        actions={
          <button ref={undo} type="button" onClick={() => void write(list, opposite)}>
            Undo
          </button>
        }
      />
    );
  }

  const isMoot = applyTestUserChange(list.testUsers, change).length === list.testUsers.length;
  return (
    <Notice
      tone="problem"
      title={`${change.name} was not ${PAST[change.action]}.`}
      actions={
        <>
          {!isMoot && (
            <button type="button" onClick={() => void write(list, change)}>
              {change.action === 'add' ? 'Add' : 'Remove'} {change.name} now
            </button>
          )}
          <button type="button" className="quiet" onClick={dismiss}>
            {isMoot ? 'OK' : 'Leave the list as it is'}
          </button>
        </>
      }
    >
      {state.phase === 'conflict' ? (
        <p>Someone else changed the list first. {describeDifference(state.seen, list)}</p>
      ) : (
        <p>{state.problem}</p>
      )}
    </Notice>
  );
}
