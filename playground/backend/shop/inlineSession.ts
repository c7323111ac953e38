const slot = /(<script type="application\/json" id="chandlery-session">)[^<]*(<\/script>)/;

/** JSON that can stand in a script element: nothing in it can end the element or open a comment (T17). */
function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Fills the page's empty session element; throws when the built page has none. */
export function inlineSession(html: string, session: unknown): string {
  if (!slot.test(html)) {
    throw new Error(
      'index.html has no <script type="application/json" id="chandlery-session"> — the page would not know its visitor — add it and build again.',
    );
  }
  // A function, because "$&" in a customer's name would mean something to a replacement string.
  return html.replace(
    slot,
    (_, opening: string, closing: string) => opening + scriptSafeJson(session) + closing,
  );
}
