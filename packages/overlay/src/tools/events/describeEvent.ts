import { formatChoice } from '../../words/formatChoice.ts';
import { formatValue } from '../../words/formatValue.ts';
import type { EventMessages } from './eventMessages.ts';
import { subjectOf } from './filterEvents.ts';
import type { LogEvent } from './LogEvent.ts';

/** What an event is about, and what happened. */
export function describeEvent(
  event: LogEvent,
  messages: EventMessages,
): { readonly what: string; readonly text: string } {
  const { values } = messages;
  const what = subjectOf(event);
  switch (event.kind) {
    case 'value':
      return {
        what,
        text: messages.value(
          formatValue(event.before, values),
          formatValue(event.after, values),
          event.reason,
        ),
      };
    case 'shown': {
      const value = formatValue(event.value, values);
      const { variant } = event;
      // A variant is often called like its value.
      const text = variant === undefined || variant === value ? value : messages.variant(value, variant);
      return { what, text: event.isReal ? messages.shown(text) : messages.shownForced(text) };
    }
    case 'forced':
      return { what, text: messages.forced(formatChoice(event.choice, values)) };
    case 'reset':
      return { what, text: messages.reset };
    case 'status':
      return { what: messages.source, text: messages.status(event.status) };
    case 'subject':
      return { what: messages.context, text: messages.subject };
    case 'answer':
      return { what, text: event.report === null ? messages.noAnswer : messages.answer(event.report) };
    default:
      return event satisfies never;
  }
}
