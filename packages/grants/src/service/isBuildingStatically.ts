/** Whether Next.js is building pages that everybody will get. At run time it reads no cookies for such pages. */
export function isBuildingStatically(): boolean {
  return globalThis.process?.env['NEXT_PHASE'] === 'phase-production-build';
}
