import cleat from '../../playground/public/images/bronze-cleat.svg';
import halyard from '../../playground/public/images/braided-halyard.svg';
import lantern from '../../playground/public/images/storm-lantern.svg';

/** One article of the shop. */
export interface Good {
  readonly name: string;
  readonly price: string;
  readonly words: string;
  readonly image: string;
}

export const goods: readonly Good[] = [
  { name: 'Braided halyard', price: '84.00 €', words: 'Thirty metres that do not stretch.', image: halyard },
  { name: 'Storm lantern', price: '59.00 €', words: 'Burns through a whole night watch.', image: lantern },
  { name: 'Bronze cleat', price: '32.50 €', words: 'Holds what you tie to it.', image: cleat },
];
