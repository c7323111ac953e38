/** Storybook's preview on its page; absent in tests that compose stories. */
interface PreviewPage {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly storyStoreValue?: { readonly projectAnnotations?: unknown };
  };
}

/** What the project's preview says for every story, as far as Storybook tells. Used to name the origin of a value only. */
export function projectAnnotations(): unknown {
  // oxlint-disable-next-line eslint/no-underscore-dangle -- Storybook's name for it
  return (globalThis as PreviewPage).__STORYBOOK_PREVIEW__?.storyStoreValue?.projectAnnotations;
}

/** Whether this is Storybook's own preview, and no test that composes stories. */
export function isPreviewPage(): boolean {
  return '__STORYBOOK_PREVIEW__' in globalThis;
}
