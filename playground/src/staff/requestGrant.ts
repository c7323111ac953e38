import { requestShop } from '../requests/requestShop.ts';

/** Has the backend mint a grant for the signed-in member of staff; it comes as cookies that scripts cannot read. */
export async function requestGrant(): Promise<void> {
  await requestShop('/flags/grant', { method: 'POST', body: {} });
}
