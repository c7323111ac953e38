import { warn, type FlagStore } from '@halyard/core';
import { useToolAreaMessages } from './useToolAreaMessages.ts';

/** Copies a link to this page that proposes what is forced; whoever opens it is asked first. */
export function useCopyLink(store: FlagStore, announce: (text: string) => void): () => void {
  const messages = useToolAreaMessages();

  async function copy(): Promise<void> {
    try {
      const { formatProposal } = await import('@halyard/core/proposal');
      const link = formatProposal(location.href, store.state.getState().overrides);
      if (link !== undefined) await navigator.clipboard.writeText(link);
      announce(link === undefined ? messages.noLink : messages.linkCopied);
    } catch (error) {
      const words =
        'the link was not copied — the browser refuses the clipboard, or a chunk is missing — try again';
      warn('HAL-313', process.env.NODE_ENV !== 'production' && words, error);
      announce(messages.linkNotCopied);
    }
  }

  return () => void copy();
}
