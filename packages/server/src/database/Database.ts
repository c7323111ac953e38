/** Runs SQL in PostgreSQL's dialect with `$1` parameters; rows come back with parsed JSON and Date values. */
export interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** The one way to the data, embedded or a server of its own. Throws HAL-702 when the database is gone. */
export interface Database extends Queries {
  /** Commits when `run` resolves, rolls everything back when it rejects. */
  transaction<Result>(run: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Calls the listener after each notification and after a lost connection is back; resolves to its undo. */
  listen(channel: string, listener: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
