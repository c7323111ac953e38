// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { createEvents } from './createEvents.ts';

it('forgets the handlers of one event, or of all', () => {
  const events = createEvents();
  const [ready, stale] = [vi.fn(), vi.fn()];
  events.addHandler('PROVIDER_READY' as never, ready);
  events.addHandler('PROVIDER_STALE' as never, stale);
  events.removeAllHandlers('PROVIDER_READY' as never);
  events.emit('PROVIDER_READY' as never);
  events.emit('PROVIDER_STALE' as never);
  expect([ready.mock.calls.length, stale.mock.calls.length]).toEqual([0, 1]);
  events.removeAllHandlers();
  events.emit('PROVIDER_STALE' as never);
  expect(stale).toHaveBeenCalledOnce();
});
