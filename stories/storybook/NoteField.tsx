import { useFlag } from '@halyard/react';

/** A field that stands beside a flag: what is typed stays when the flag flips. */
export function NoteField() {
  const isExpress = useFlag('express-delivery');
  return (
    <label>
      Note for the {isExpress ? 'express' : 'ordinary'} courier <input name="note" />
    </label>
  );
}
