/** A browser's cookie jar and `fetch`, as a page of this server has them. */
export interface TestBrowser {
  readonly fetch: typeof globalThis.fetch;
  /** As if the cookie had expired. */
  readonly forgetCookie: () => void;
}

/** Opens a browser of its own on the server: own origin, own session. */
export function browserOf(url: string): TestBrowser {
  let cookie = '';
  return {
    forgetCookie() {
      cookie = '';
    },
    async fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.set('origin', url);
      if (cookie !== '') headers.set('cookie', cookie);
      const response = await globalThis.fetch(new URL(input instanceof Request ? input.url : input, url), {
        ...init,
        headers,
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  };
}
