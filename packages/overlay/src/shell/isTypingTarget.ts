const textFields =
  'textarea, select, input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=submit])';

/** Whether a key press there may be meant as text. */
export function isTypingTarget(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));
}
