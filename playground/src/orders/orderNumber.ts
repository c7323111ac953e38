/** What a customer reads out on the telephone: the first part of an order's id. */
export function orderNumber({ id }: { readonly id: string }): string {
  return `C-${id.slice(0, 8).toUpperCase()}`;
}
