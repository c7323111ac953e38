/** What an answer says of the backend's stream of changes. */
export const stream = { eventStreams: [{ type: 'sse', endpoint: { requestUri: '/stream' } }] };

/** An event of that stream. */
export const refetch = '{"type":"refetchEvaluation"}';
