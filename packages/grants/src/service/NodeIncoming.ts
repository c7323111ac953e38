/** The part of Node's `IncomingMessage` that is needed. */
export interface NodeIncoming {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly socket?: { readonly remoteAddress?: string | undefined } | null;
}
