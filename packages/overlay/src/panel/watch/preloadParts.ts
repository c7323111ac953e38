/**
 * Loads what the panel shows when its list is narrowed, when nothing is found and when what was typed is no value: a page that has gone
 * offline since can show it, too.
 */
export async function preloadParts(): Promise<void> {
  try {
    await Promise.all([
      import('../finding/BulkBar.tsx'),
      import('../list/EmptyList.tsx'),
      import('../controls/describeProblem.ts'),
    ]);
  } catch {
    // Whoever needs one of them tries again, and says so.
  }
}
