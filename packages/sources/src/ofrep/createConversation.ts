import type { Status } from '@halyard/core';
import { createInquiry, type Inquiry, type InquiryOptions } from './createInquiry.ts';
import { longestSettling, patience, recently, together } from './limits.ts';
import type { OfrepOptions } from './OfrepOptions.ts';

/** All that is asked and answered about one evaluation context, from its creation to its stop. */
export interface Conversation extends Pick<Inquiry, 'answer' | 'peek' | 'refresh' | 'hear'> {
  /** Settles with the first outcome, or after 3 s with what there is. */
  readonly start: Promise<Status> | Status;
  /** Ends it for good. What was answered stays known. */
  readonly stop: () => void;
}

/**
 * Asks at once, and as the page comes and goes. Another context gets another conversation, so that no late answer can be taken for
 * somebody else's.
 */
export function createConversation(options: OfrepOptions, about: InquiryOptions): Conversation {
  const inquiry = createInquiry(options, about);
  const end = new AbortController();
  let limit: ReturnType<typeof setTimeout> | undefined;

  function look({ type, persisted }: Event & { readonly persisted?: boolean }): void {
    if (/hide|freeze/.test(type)) {
      // What a page holds would keep it from being restored, and what it knew is of any age when it is.
      inquiry.stop();
      about.follow();
      // A page that was loaded as usual is shown, too, but not persisted.
    } else if (!document.hidden && persisted !== false) {
      // Pages become visible at each change of tabs.
      inquiry.nudge(type === 'visibilitychange' ? recently : together);
    }
  }

  if (globalThis.document && options.changeDetection !== 'none') {
    for (const type of ['pagehide', 'freeze', 'visibilitychange', 'online', 'pageshow'])
      addEventListener(type, look, end);
  }
  const settled = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, longestSettling);
    void inquiry.ask(patience)?.then(resolve);
  });

  return {
    ...inquiry,
    start: inquiry.start ?? settled.then(inquiry.settle),
    stop: () => {
      inquiry.stop();
      clearTimeout(limit);
      end.abort();
    },
  };
}
