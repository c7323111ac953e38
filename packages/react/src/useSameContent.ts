import { useState } from 'react';

/** The same object for as long as its content is, so that nobody has to memoise what is written inline. */
export function useSameContent<Value>(value: Value): Value {
  const [kept, keep] = useState(value);
  const isSame = JSON.stringify(kept) === JSON.stringify(value);
  // React renders again at once, before anything is shown.
  if (!isSame) keep(() => value);
  return isSame ? kept : value;
}
