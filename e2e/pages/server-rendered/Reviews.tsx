import { createFlagHooks } from '@halyard/react';
import { use, useState, type ReactNode } from 'react';
import { flags } from './flags.ts';

const { useFlag } = createFlagHooks(flags);

/** What the server streams later: it waits for its data, and reads a flag then. */
export function Reviews({ ready }: { readonly ready?: Promise<void> | undefined }): ReactNode {
  if (ready) use(ready);
  const [likes, setLikes] = useState(0);
  return (
    <section id="reviews">
      {useFlag('reviews') ? 'reviews are on' : 'reviews are off'}
      <button type="button" onClick={() => setLikes(likes + 1)}>
        {likes} likes
      </button>
    </section>
  );
}
