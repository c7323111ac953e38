import { join, resolve } from 'node:path';

/** Where the playground's three processes listen and keep their data. */
export interface Settings {
  readonly shopPort: number;
  readonly flagServerPort: number;
  readonly pricingPort: number;
  readonly shopUrl: string;
  readonly flagServerUrl: string;
  readonly pricingUrl: string;
  /** Absolute path; holds secrets, the shop's file and the flag server's database. */
  readonly dataFolder: string;
  /** A Postgres to use instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Origins of pages elsewhere that may evaluate flags, separated by spaces. */
  readonly allowedOrigins: readonly string[];
  /** How many grants one member of staff may ask for in a minute. */
  readonly grantsPerMinute: number;
}

/** Everything here talks on this computer only. */
export const hostname = '127.0.0.1';

/**
 * Reads `PORT_SHOP`, `PORT_SERVER`, `PORT_PRICING`, `HALYARD_DATA`, `DATABASE_URL`, `FLAG_GRANTS_PER_MINUTE` and
 * `HALYARD_ALLOWED_ORIGINS`; throws on a port that is none.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const shopPort = readPort(environment, 'PORT_SHOP', 5173);
  const flagServerPort = readPort(environment, 'PORT_SERVER', 8787);
  const pricingPort = readPort(environment, 'PORT_PRICING', 8788);
  return {
    shopPort,
    flagServerPort,
    pricingPort,
    shopUrl: `http://${hostname}:${shopPort}`,
    flagServerUrl: `http://${hostname}:${flagServerPort}`,
    pricingUrl: `http://${hostname}:${pricingPort}`,
    dataFolder: resolve(environment['HALYARD_DATA'] ?? join(import.meta.dirname, '..', '..', '.halyard')),
    ...(environment['DATABASE_URL'] ? { databaseUrl: environment['DATABASE_URL'] } : {}),
    grantsPerMinute: Number(environment['FLAG_GRANTS_PER_MINUTE'] ?? 10),
    allowedOrigins: (environment['HALYARD_ALLOWED_ORIGINS'] ?? '').split(' ').filter(Boolean),
  };
}

function readPort(environment: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(
    `${name} is "${text}" — a port is a whole number from 0 to 65535 — correct it or leave it out.`,
  );
}
