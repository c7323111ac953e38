export interface Review {
  readonly author: string;
  readonly text: string;
  /** 1 to 5 stars. */
  readonly rating: number;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly priceCents: number;
  /** The average of all ratings given, 1 to 5; more people rate than write a review. */
  readonly rating: number;
  readonly reviews: readonly Review[];
  /** Path of a drawing below `public`. */
  readonly image: string;
}

/** All that Chandlery sells, best sellers first. */
export const products: readonly Product[] = [
  {
    id: 'skerry-oilskin',
    name: 'Skerry oilskin jacket',
    category: 'Deckwear',
    description:
      'Three waterproof layers, a collar that meets your hat, and cuffs that close over gloves. Cut long enough to sit on a wet deck.',
    priceCents: 18900,
    rating: 4.8,
    reviews: [
      { author: 'Maren, Bergen', text: 'Nine hours of drizzle, dry shirt. Enough said.', rating: 5 },
      {
        author: 'Tobias',
        text: 'Runs a size large, which leaves room for the jumper you will want.',
        rating: 4,
      },
    ],
    image: '/images/skerry-oilskin.svg',
  },
  {
    id: 'gullwing-block',
    name: 'Gullwing 57 block',
    category: 'Rigging',
    description:
      'A single block on ball bearings for sheets up to 12 mm. Spins with a fingertip at rest and keeps spinning under load.',
    priceCents: 3450,
    rating: 4.7,
    reviews: [
      {
        author: 'Ines',
        text: 'Replaced all six on the coach roof. The boat feels a size smaller.',
        rating: 5,
      },
      { author: 'P. Okafor', text: 'Quiet, light, no play after a season of racing.', rating: 5 },
    ],
    image: '/images/gullwing-block.svg',
  },
  {
    id: 'northline-braid',
    name: 'Northline halyard braid, 20 m',
    category: 'Ropes',
    description:
      'Low-stretch core, soft cover, 10 mm. Hoist once and the luff stays where you put it, in the first gust and in the last.',
    priceCents: 6200,
    rating: 4.6,
    reviews: [
      { author: 'Skipper of Wren', text: 'Easy on the hands and easy to splice.', rating: 5 },
      { author: 'Lucia', text: 'Holds in the clutch from day one.', rating: 4 },
    ],
    image: '/images/northline-braid.svg',
  },
  {
    id: 'lamplighter-lantern',
    name: 'Lamplighter storm lantern',
    category: 'Lights',
    description:
      'The old shape with a warm modern heart: 40 hours on a charge, dimmable, and steady in a wind that would end a flame.',
    priceCents: 7900,
    rating: 4.9,
    reviews: [
      { author: 'Jonas & Pia', text: 'Hangs over the cockpit table every evening.', rating: 5 },
      { author: 'Ruth', text: 'Bright enough to read by, soft enough for a quiet anchorage.', rating: 5 },
    ],
    image: '/images/lamplighter-lantern.svg',
  },
  {
    id: 'true-north-compass',
    name: 'True North bulkhead compass',
    category: 'Navigation',
    description:
      'A calm card in a damped bowl, readable from both sides of the wheel and lit red for the night watch.',
    priceCents: 14500,
    rating: 4.7,
    reviews: [
      { author: 'Henrik', text: 'Settles quickly, even close-hauled in a short sea.', rating: 5 },
      { author: 'Dolores', text: 'Clear instructions for compensating it, which is rare.', rating: 4 },
    ],
    image: '/images/true-north-compass.svg',
  },
  {
    id: 'ironbark-shackle',
    name: 'Ironbark bow shackle',
    category: 'Rigging',
    description:
      'Forged stainless steel, 8 mm, with a captive pin you can turn in mittens. Buy three; one always goes over the side.',
    priceCents: 1290,
    rating: 4.5,
    reviews: [
      { author: 'Ann', text: 'Sturdy, and the pin really does stay with the shackle.', rating: 5 },
      { author: 'Emeka', text: 'Does what a shackle does. No rust after two winters.', rating: 4 },
    ],
    image: '/images/ironbark-shackle.svg',
  },
  {
    id: 'tidewalker-boots',
    name: 'Tidewalker deck boots',
    category: 'Deckwear',
    description:
      'Natural rubber, a sole that grips wet teak without marking it, and a cuff that folds down when the sun is out.',
    priceCents: 8900,
    rating: 4.4,
    reviews: [
      { author: 'Solveig', text: 'Warm with one pair of socks. Dry with none.', rating: 4 },
      { author: 'Cleo', text: 'Walked home from the harbour in them and kept walking.', rating: 5 },
    ],
    image: '/images/tidewalker-boots.svg',
  },
  {
    id: 'harbour-hug-line',
    name: 'Harbour Hug mooring line',
    category: 'Harbour',
    description:
      'Three strands that stretch when the ferry passes and come back gently. Spliced eye, whipped end, 14 mm by 12 m.',
    priceCents: 3900,
    rating: 4.6,
    reviews: [
      { author: 'Bob', text: 'No more snatching at the cleat. The crew sleeps.', rating: 5 },
      { author: 'Yusra', text: 'Still supple after a year in salt.', rating: 4 },
    ],
    image: '/images/harbour-hug-line.svg',
  },
  {
    id: 'night-watch-cap',
    name: 'Night Watch wool cap',
    category: 'Deckwear',
    description:
      'Tightly ribbed lambswool that stays put in the wind. Itchless inside, as our own crew insisted.',
    priceCents: 2900,
    rating: 4.9,
    reviews: [
      { author: 'Noor', text: 'My watch cap, my reading cap, my walking-the-dog cap.', rating: 5 },
      { author: 'Gus', text: 'Fits a large head. Thank you.', rating: 5 },
    ],
    image: '/images/night-watch-cap.svg',
  },
  {
    id: 'holdfast-anchor',
    name: 'Holdfast 9 kg anchor',
    category: 'Harbour',
    description:
      'Sets on the first try in sand and mud, and resets by itself when the tide turns. For boats of up to nine metres.',
    priceCents: 21500,
    rating: 4.8,
    reviews: [
      { author: 'The crew of Petrel', text: 'Forty knots, all night, same spot.', rating: 5 },
      { author: 'Aino', text: 'Comes up muddy, because it was really in there.', rating: 4 },
    ],
    image: '/images/holdfast-anchor.svg',
  },
  {
    id: 'kittiwake-snap',
    name: 'Kittiwake snap shackle',
    category: 'Rigging',
    description:
      'Opens under load with one pull of the lanyard and closes with a click. The swivel takes the twist out of a spinnaker.',
    priceCents: 4750,
    rating: 4.3,
    reviews: [
      { author: 'Foredeck Fran', text: 'One pull, always. I trust it.', rating: 5 },
      { author: 'Leo', text: 'The lanyard could be longer.', rating: 3 },
    ],
    image: '/images/kittiwake-snap.svg',
  },
  {
    id: 'weatherglass-barometer',
    name: 'Weatherglass barometer',
    category: 'Navigation',
    description:
      'Tap the glass, read the needle, put the reef in early. Aneroid works in a spun case, with a hand to mark the morning.',
    priceCents: 11200,
    rating: 4.6,
    reviews: [
      { author: 'Mr Haddow', text: 'Fell two hours before the forecast did.', rating: 5 },
      { author: 'Wiebke', text: 'Handsome, and more honest than my phone.', rating: 4 },
    ],
    image: '/images/weatherglass-barometer.svg',
  },
  {
    id: 'port-starboard-pair',
    name: 'Port & Starboard light pair',
    category: 'Lights',
    description:
      'Side lights seen from two miles off that draw less than a watt each. Sealed for life, with a metre of tinned cable.',
    priceCents: 9600,
    rating: 4.5,
    reviews: [
      { author: 'Kaito', text: 'Fitted in twenty minutes, both of them.', rating: 5 },
      { author: 'Freda', text: 'Bright and crisp at the edges of the sector.', rating: 4 },
    ],
    image: '/images/port-starboard-pair.svg',
  },
  {
    id: 'fair-wind-ring',
    name: 'Fair Wind life ring',
    category: 'Harbour',
    description:
      'Buoyant for two, with a grab line all round and reflective bands. The thing you buy and hope to never use.',
    priceCents: 5400,
    rating: 4.7,
    reviews: [
      { author: 'Sailing school Lee', text: 'On all our boats. Thrown weekly, in practice.', rating: 5 },
      { author: 'Tamsin', text: 'Solid, and the line does not tangle.', rating: 4 },
    ],
    image: '/images/fair-wind-ring.svg',
  },
  {
    id: 'petrel-ratchet',
    name: 'Petrel twin ratchet block',
    category: 'Rigging',
    description:
      'Two sheaves and a ratchet that holds two thirds of the mainsheet for you. Switch it off when the wind lets you.',
    priceCents: 8250,
    rating: 4.5,
    reviews: [
      { author: 'Dagny', text: 'My arms are my own again.', rating: 5 },
      { author: 'R. Castel', text: 'Satisfying sound. Strong hold.', rating: 4 },
    ],
    image: '/images/petrel-ratchet.svg',
  },
  {
    id: 'bosun-twine',
    name: 'Bosun’s whipping twine',
    category: 'Ropes',
    description:
      'Waxed thread on a wooden spool with a sailmaker’s needle in its side. Enough for every rope end on board, twice.',
    priceCents: 890,
    rating: 4.8,
    reviews: [
      { author: 'Old Peder', text: 'The wax is right. It is never right.', rating: 5 },
      { author: 'Mina', text: 'A rainy afternoon well spent.', rating: 5 },
    ],
    image: '/images/bosun-twine.svg',
  },
];
