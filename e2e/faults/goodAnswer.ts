import { poisonedFlag, replies, type Reply } from '@halyard/testing/fault-server';

/** What a good backend says of its flags, so that a page shows whom it was said to, and how often it changed its mind. */
export function goodFlags(subject: unknown, turn: number): Record<string, unknown> {
  return { [poisonedFlag]: `${String(subject)} ${turn}`, turn };
}

/** Tells everybody who asks what is theirs. */
export function goodAnswer(turn: number, rest: object = {}): Reply {
  return (response, request) =>
    replies.flags(goodFlags(request.context['targetingKey'], turn), rest)(response, request);
}
