import type { ChandlerySession } from '../../backend/shop/sessionOf.ts';

/** What the shop's backend says about this visit. */
export type Session = ChandlerySession;

/** Whoever looks at the shop, signed in or not. */
export type Visitor = Session['visitor'];
