/** Whether two values would look the same on the wire. */
export function sameContent(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
