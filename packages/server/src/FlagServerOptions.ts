import type { OnMissing } from '@halyard/core';
import type { Seed } from './configuration/Seed.ts';
import type { Log } from './Log.ts';

/** How a flag server is set up. */
export interface FlagServerOptions {
  /** Keeps the embedded database; made when missing, used by one process only. Without it and `databaseUrl`: in memory. */
  readonly dataFolder?: string;
  /** A PostgreSQL server instead (`postgres://…`), for several instances on the same flags. */
  readonly databaseUrl?: string;
  /** Whoever sends one of these as a bearer token is believed about the context it sends. */
  readonly serviceTokens: readonly string[];
  /** Only written into an empty database. */
  readonly seed?: Seed;
  /** What a single evaluation answers for an unknown flag; 'default' (the default) answers FLAG_NOT_FOUND. */
  readonly onMissing?: OnMissing;
  /** Origins of pages that may evaluate from another origin, e.g. `https://shop.example`. */
  readonly allowedOrigins?: readonly string[];
  /** The built admin panel, if not the one that comes with this package. */
  readonly adminPanelFolder?: string;
  /** Receives the log; the default writes JSON lines to standard output. */
  readonly log?: Log;
}
