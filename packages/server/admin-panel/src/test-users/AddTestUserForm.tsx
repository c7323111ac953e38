import { useId, useState, type FormEvent } from 'react';
import { checkTestUserName } from './checkTestUserName.ts';

export interface AddTestUserFormProps {
  readonly testUsers: readonly string[];
  readonly isPending: boolean;
  /** Answers whether the name was added; until then what was typed stays. */
  readonly onAdd: (name: string) => Promise<boolean>;
}

/** The field for a further test user. */
export function AddTestUserForm({ testUsers, isPending, onAdd }: AddTestUserFormProps): React.JSX.Element {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const hintId = useId();

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isPending) return;
    const found = checkTestUserName(name, testUsers);
    setProblem(found);
    if (found === undefined && (await onAdd(name))) setName('');
  }

  return (
    <form className="add-test-user" onSubmit={(event) => void add(event)}>
      <label>
        <span className="parameter-name">User name</span>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={hintId}
        />
      </label>
      <button type="submit" className="primary" aria-disabled={isPending}>
        Add test user
      </button>
      <p id={hintId} className={problem === undefined ? 'parameter-hint' : 'field-problem'}>
        {problem ?? 'Exactly as the app knows it: testuser1 and TestUser1 are two people.'}
      </p>
    </form>
  );
}
