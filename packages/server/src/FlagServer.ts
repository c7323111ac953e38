/** A running flag server, not yet bound to a port: see `listen`. */
export interface FlagServer {
  /** Answers a request; `environment` is what @hono/node-server passes along. */
  fetch(request: Request, environment?: object): Response | Promise<Response>;
  /** Ends all event streams, closes the database and gives its folder free. */
  close(): Promise<void>;
}
