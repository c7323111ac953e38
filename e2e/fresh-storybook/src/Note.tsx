import { useFlag } from '@halyard/react';

/** A field beside a flag. */
export function Note() {
  const isExpress = useFlag('express-delivery');
  return (
    <label>
      Note for the {isExpress ? 'express' : 'ordinary'} courier <input />
    </label>
  );
}
