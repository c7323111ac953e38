/** Just enough of a browser: it keeps cookies and says where its requests come from. */
export interface TestBrowser {
  /** By name; tests read, plant and take cookies here. */
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON as the shop's own page does. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  send(path: string, init: RequestInit): Promise<Response>;
}

/** A browser on one site, without any cookie. */
export function createTestBrowser(origin: string): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(origin + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keepCookie(cookies, cookie);
    return response;
  };
  return {
    cookies,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}

function keepCookie(cookies: Map<string, string>, text: string): void {
  const [pair = ''] = text.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  if (/;\s*max-age=0\b/i.test(text)) cookies.delete(name);
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
}
