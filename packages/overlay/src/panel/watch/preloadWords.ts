/** Loads what the panel says when nothing is found or a value is none: a page that has gone offline since can say it too. */
export async function preloadWords(): Promise<void> {
  try {
    await Promise.all([import('../list/EmptyList.tsx'), import('../controls/describeProblem.ts')]);
  } catch {
    // Whoever needs one of them tries again, and says so.
  }
}
