import { fetchWithin } from '../fetchWithin.ts';

/** Asks the shop which grants count no more. Rejects unless it answers within 2 s. */
export async function loadDenied(shopUrl: string, serviceToken: string): Promise<unknown> {
  const response = await fetchWithin(2000)(`${shopUrl}/flags/denied`, {
    headers: { authorization: `Bearer ${serviceToken}` },
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`the shop answered ${response.status}`);
  return response.json();
}
