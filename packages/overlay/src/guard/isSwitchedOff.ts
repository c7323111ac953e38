import type { OverlayOptions } from '../OverlayOptions.ts';

/** Whether a page or a program that drives the browser wants nothing of the overlay to be seen. */
export function isSwitchedOff({ whenAutomated }: Pick<OverlayOptions, 'whenAutomated'>): boolean {
  const { halyardOverlay } = document.documentElement.dataset;
  return halyardOverlay === 'off' || (whenAutomated === 'hide' && navigator.webdriver);
}
