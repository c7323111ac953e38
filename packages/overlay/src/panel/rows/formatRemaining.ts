import { panelMessages } from '../panelMessages.ts';

/** A time span in words, from milliseconds: its two largest units, rounded down. */
export function formatRemaining(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (seconds <= 0) return panelMessages.timeUp;
  if (minutes === 0) return panelMessages.left(panelMessages.seconds(seconds));
  if (hours === 0) return panelMessages.left(panelMessages.minutes(minutes));
  if (hours < 24) return panelMessages.left(panelMessages.hours(hours, minutes % 60));
  return panelMessages.left(panelMessages.days(Math.floor(hours / 24), hours % 24));
}
