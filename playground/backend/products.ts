/** An article of the shop, as `GET /api/products` answers it. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: 'Rope & rigging' | 'On deck' | 'Clothing' | 'Navigation' | 'Safety' | 'Below deck';
  readonly description: string;
  /** Price of one piece in euro cents, tax included. */
  readonly priceCents: number;
  /** Mean of all ratings, 0 to 5. */
  readonly rating: number;
  readonly reviews: readonly ProductReview[];
  /** Path of the article's own picture, served by the shop. */
  readonly image: string;
}

/** What one sailor says about an article. */
interface ProductReview {
  readonly author: string;
  readonly text: string;
  /** Whole stars, 1 to 5. */
  readonly rating: number;
}

/** Everything Chandlery sells, in the order of its shelves. */
export const products: readonly Product[] = [
  {
    id: 'braided-halyard',
    name: 'Braided halyard, 30 m',
    category: 'Rope & rigging',
    description:
      'Low-stretch double braid, 10 mm, with a whipped end and a soft eye. Hoists a mainsail and keeps it there.',
    priceCents: 8900,
    rating: 4.8,
    reviews: [
      { author: 'Ingrid', text: 'Two seasons, no creep, still soft in the hand.', rating: 5 },
      { author: 'Matthew', text: 'Runs well through old blocks.', rating: 4 },
    ],
    image: '/images/braided-halyard.svg',
  },
  {
    id: 'dock-line',
    name: 'Dock line, 12 m',
    category: 'Rope & rigging',
    description:
      'Three-strand mooring line that gives in a swell, with a spliced eye big enough for any bollard.',
    priceCents: 3400,
    rating: 4.6,
    reviews: [{ author: 'Tove', text: 'Bought one, came back for three more.', rating: 5 }],
    image: '/images/dock-line.svg',
  },
  {
    id: 'snatch-block',
    name: 'Snatch block',
    category: 'Rope & rigging',
    description:
      'Opens at the side to take a line under load. Bronze sheave, ash cheeks, made to be serviced.',
    priceCents: 7600,
    rating: 4.7,
    reviews: [{ author: 'Bram', text: 'Too pretty to leave on deck. I leave it on deck.', rating: 5 }],
    image: '/images/snatch-block.svg',
  },
  {
    id: 'bronze-cleat',
    name: 'Bronze horn cleat',
    category: 'On deck',
    description: 'Sand-cast, 200 mm, four bolts. The fitting you will hand on with the boat.',
    priceCents: 4200,
    rating: 4.9,
    reviews: [{ author: 'Lucía', text: 'Holds, shines, outlives us all.', rating: 5 }],
    image: '/images/bronze-cleat.svg',
  },
  {
    id: 'folding-anchor',
    name: 'Folding anchor, 6 kg',
    category: 'On deck',
    description: 'Four flukes that lock open with a sliding collar and fold flat into any locker.',
    priceCents: 6800,
    rating: 4.2,
    reviews: [
      { author: 'Owen', text: 'Fine for lunch stops in sand. Not for a gale, and it says so.', rating: 4 },
    ],
    image: '/images/folding-anchor.svg',
  },
  {
    id: 'oilskin-jacket',
    name: 'Oilskin jacket',
    category: 'Clothing',
    description:
      'Waxed cotton, storm flap, hand-warmer pockets. Heavy in the hand and weightless in a squall.',
    priceCents: 18900,
    rating: 4.7,
    reviews: [
      { author: 'Sanne', text: 'Dry from Texel to Harlingen, in November.', rating: 5 },
      { author: 'Piet', text: 'Runs large. Room for the jersey, then.', rating: 4 },
    ],
    image: '/images/oilskin-jacket.svg',
  },
  {
    id: 'fishermans-jersey',
    name: "Fisherman's jersey",
    category: 'Clothing',
    description: 'Five-ply worsted wool, knitted tight enough to turn wind and spray. Same front and back.',
    priceCents: 12900,
    rating: 4.9,
    reviews: [
      { author: 'Aoife', text: 'My grandfather would approve, and he approved of nothing.', rating: 5 },
    ],
    image: '/images/fishermans-jersey.svg',
  },
  {
    id: 'deck-boots',
    name: 'Deck boots',
    category: 'Clothing',
    description: 'Natural rubber with a razor-cut sole that grips wet teak and leaves no mark on it.',
    priceCents: 9500,
    rating: 4.4,
    reviews: [{ author: 'Kofi', text: 'Grip like a gecko. Break them in ashore.', rating: 4 }],
    image: '/images/deck-boots.svg',
  },
  {
    id: 'steering-compass',
    name: 'Steering compass',
    category: 'Navigation',
    description: 'Gimballed card under a glass dome, steady in a seaway, lit red for night watches.',
    priceCents: 23900,
    rating: 4.8,
    reviews: [{ author: 'Hanna', text: 'Needs no update, no battery and no signal.', rating: 5 }],
    image: '/images/steering-compass.svg',
  },
  {
    id: 'brass-sextant',
    name: 'Brass sextant',
    category: 'Navigation',
    description:
      'A working instrument with a 7 × 35 telescope and a micrometer drum, in a fitted mahogany box.',
    priceCents: 64900,
    rating: 4.6,
    reviews: [{ author: 'Rui', text: 'Within two miles of the satellite. I blame my hand.', rating: 5 }],
    image: '/images/brass-sextant.svg',
  },
  {
    id: 'marine-binoculars',
    name: 'Marine binoculars, 7 × 50',
    category: 'Navigation',
    description: 'Bright at dusk, filled with nitrogen, and they float with the strap side up.',
    priceCents: 27900,
    rating: 4.5,
    reviews: [{ author: 'Mette', text: 'Read a buoy before the helmsman saw one.', rating: 5 }],
    image: '/images/marine-binoculars.svg',
  },
  {
    id: 'life-ring',
    name: 'Life ring',
    category: 'Safety',
    description: 'Closed-cell ring with reflective bands and 30 m of floating line, ready at the pushpit.',
    priceCents: 5900,
    rating: 4.7,
    reviews: [{ author: 'Jonas', text: 'Thrown in earnest once. It was enough.', rating: 5 }],
    image: '/images/life-ring.svg',
  },
  {
    id: 'signal-flags',
    name: 'Signal flags, set of 40',
    category: 'Safety',
    description:
      'The whole international code in sewn bunting, rolled in a canvas wallet with the key inside.',
    priceCents: 14900,
    rating: 4.8,
    reviews: [{ author: 'Elif', text: 'We say good morning to the whole harbour now.', rating: 5 }],
    image: '/images/signal-flags.svg',
  },
  {
    id: 'storm-lantern',
    name: 'Storm lantern',
    category: 'Below deck',
    description:
      'Burns twenty hours on one filling and does not mind being swung. Brass, with a spare glass.',
    priceCents: 5200,
    rating: 4.6,
    reviews: [{ author: 'Nils', text: 'Warms the saloon a little and the mood a lot.', rating: 5 }],
    image: '/images/storm-lantern.svg',
  },
  {
    id: 'enamel-mug',
    name: 'Enamel mug',
    category: 'Below deck',
    description: 'Holds half a litre, survives the cockpit floor, and tells nobody how often.',
    priceCents: 1400,
    rating: 4.3,
    reviews: [{ author: 'Cleo', text: 'Chipped on day one. Now it is mine.', rating: 4 }],
    image: '/images/enamel-mug.svg',
  },
];
