import { setTimeout } from 'node:timers/promises';
import { openPage } from './openPage.mjs';

/**
 * Gives `visit`: opens a fresh page of an adapter, measures there, and gives what was measured, or `null` after `limitMs` or
 * an error. What went wrong, and what the library wanted from the network, is noted in the adapter's record.
 */
export function createPageVisits({ browser, port, records, note }) {
  return async function visit(name, { what, limitMs, mode }, measure) {
    let page;
    try {
      page = await openPage(browser, port, { mode, name });
      return await inTime(measure(page), limitMs);
    } catch (error) {
      note(name, `${what}: ${String(error.message).split('\n')[0].slice(0, 200)}`);
      return null;
    } finally {
      if (page) await leave(page);
    }

    async function leave({ blocked, errors, close }) {
      const record = records[name];
      record.blocked = (record.blocked ?? 0) + blocked.length;
      record.blockedSample ??= blocked[0];
      if (errors.length > 0) note(name, `${what}: page error ${errors[0].slice(0, 160)}`);
      await Promise.race([close().catch(() => {}), setTimeout(3000)]);
    }
  };
}

async function inTime(measuring, limitMs) {
  const end = new AbortController();
  const late = setTimeout(limitMs, undefined, { signal: end.signal }).then(() => {
    throw new Error(`over ${limitMs / 1000} s, stopped`);
  });
  late.catch(() => {}); // It loses the race nearly always, and is then aborted.
  return Promise.race([measuring, late]).finally(() => end.abort());
}
