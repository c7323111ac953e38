const textFields =
  'textarea, select, input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=submit], [type=reset], [type=file], [type=color], [type=image])';

/** Whether a key press there may be meant as text. */
export function isTypingTarget(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));
}
