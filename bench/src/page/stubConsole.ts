const methods = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupCollapsed', 'trace'] as const;

export interface ConsoleReport {
  readonly counts: Record<string, number>;
  readonly samples: string[];
}

const textOf = (part: unknown) =>
  typeof part === 'string' ? part : part instanceof Error ? part.message : '';

/** Counts what is logged and prints none of it, so that no library pays for the DevTools bridge. Gives the report so far. */
export function stubConsole(): () => ConsoleReport {
  const counts: Record<string, number> = {};
  const samples: string[] = [];
  for (const method of methods) {
    console[method] = (...parts: unknown[]) => {
      counts[method] = (counts[method] ?? 0) + 1;
      if ((method === 'warn' || method === 'error') && samples.length < 8)
        samples.push(`${method}: ${parts.map(textOf).join(' ').slice(0, 300)}`);
    };
  }
  return () => ({ counts: { ...counts }, samples: [...samples] });
}
