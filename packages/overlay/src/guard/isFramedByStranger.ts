/** Whether another origin shows this page in a frame: it could lay the overlay under a tester's click (security row T30). */
export function isFramedByStranger(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch {
    return true; // Another origin's location cannot be read.
  }
}
