import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Fault } from './Fault.ts';

/** What was asked at one of the server's endpoints. */
export interface RecordedRequest {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** The `context` of the JSON body; empty without one. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** Answers one request, or does what a broken backend does. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void;

/** A real backend on a loopback port that misbehaves on demand. Pages of any origin may ask it. */
export interface FaultServer {
  readonly url: string;
  /** Requests for evaluations, oldest first; what a browser asks before it (CORS preflights) is not among them. */
  readonly requests: readonly RecordedRequest[];
  /** How it answers from now on. It is 500 until it is set. */
  reply: Reply;
  /** How it answers requests for its stream of events, which is any path that ends in `/stream`; a good stream by default. */
  streamReply: Reply;
  readonly streamRequests: readonly RecordedRequest[];
  /** Has the fault from now on, for requests under way as well if it ends all connections. */
  readonly play: (fault: Pick<Fault, 'reply'>) => Promise<void>;
  /** Ends whatever fault there is, and answers like this from now on. */
  readonly recover: (reply: Reply) => Promise<void>;
  /** Sends an event to all who are connected to the stream. */
  readonly send: (data: string) => void;
  /** Sends text as it is to all who are connected to the stream. */
  readonly sendRaw: (text: string) => void;
  /** Ends all streams, as a restart does. */
  readonly cutStreams: () => void;
  readonly openStreams: () => number;
  /** Connections on which an answer is still being written. */
  readonly openRequests: () => number;
  /** Stops listening and cuts every connection: new ones are refused until `resume`. */
  readonly refuse: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
}
