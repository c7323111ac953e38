import { useFlags } from '@halyard/react';

/** Works in every state but one. */
export function FragileCheckout() {
  const flags = useFlags(['new-checkout', 'catalog-layout']);
  if (flags['new-checkout'] && flags['catalog-layout'] === 'list') throw new Error('A price is missing');
  return (
    <p>
      {flags['new-checkout'] ? 'One page' : 'Three steps'}, goods as a {flags['catalog-layout']}
    </p>
  );
}
