import { code } from './table.mjs';

/** What was noted along the way, adapter by adapter. */
export function reportNotes({ adapters, names, main }) {
  const lines = names
    .map((name) => ({ name, notes: notesOf(adapters[name], main) }))
    .filter(({ notes }) => notes.length > 0)
    .map(({ name, notes }) => `- ${code(name)}: ${notes.join('; ')}`);
  return ['## What was noted along the way', '', ...lines, ''];
}

function notesOf(
  { meta, read, mem, ssr, hydrate, console: logged, blocked, blockedSample, n = {}, problems },
  main,
) {
  const sizes = Object.entries(n).filter(([, { skipped }]) => skipped);
  return [
    ...(meta.notes ?? []),
    read === null && 'no read API outside React',
    mem && mem.mounted === null && 'listeners not countable from outside',
    ssr && !ssr.supported && 'no server path in this adapter',
    ssr?.wrong && `server HTML shows ${ssr.wrong} of ${main} flags wrong`,
    hydrate?.sample && `hydration: ${oneLine(hydrate.sample)}`,
    hydrate?.console.samples.length > 0 && `hydration console: ${firstOf(hydrate.console.samples)}`,
    logged?.samples.length > 0 && `console: ${firstOf(logged.samples)}`,
    blocked > 0 && `${blocked} network requests attempted and refused, e.g. ${blockedSample}`,
    ...sizes.map(([size, { skipped }]) => `${size} flags: ${skipped}`),
    ...new Set(problems),
  ].filter(Boolean);
}

const oneLine = (text) => text.replace(/\s+/g, ' ');
const firstOf = (samples) => oneLine(samples.slice(0, 2).join(' / ')).slice(0, 300);
