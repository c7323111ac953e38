/** Reads a body until `signal` ends that, as far as 8 MiB: what is cut off then makes no sense. */
export function readBytes({ body }: Response, signal: AbortSignal): Promise<ArrayBuffer> {
  let room = 8 * 2 ** 20;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, stream) => {
      room -= chunk.length;
      if (room < 0) stream.terminate();
      else stream.enqueue(chunk);
    },
  });
  // The stream is told of the signal itself: once it has collected garbage, Node 20 has forgotten that it ends the request.
  return new Response(body?.pipeThrough(limit, { signal })).arrayBuffer();
}
