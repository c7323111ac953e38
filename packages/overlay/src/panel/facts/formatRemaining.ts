import type { PanelMessages } from '../panelMessages.ts';

/** A time span in words, from milliseconds: its two largest units, rounded down. */
export function formatRemaining(milliseconds: number, messages: PanelMessages): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (seconds <= 0) return messages.timeUp;
  if (minutes === 0) return messages.left(messages.seconds(seconds));
  if (hours === 0) return messages.left(messages.minutes(minutes));
  if (hours < 24) return messages.left(messages.hours(hours, minutes % 60));
  return messages.left(messages.days(Math.floor(hours / 24), hours % 24));
}
