import { compactVerify } from 'jose/jws/compact/verify';
import { GrantError } from '../GrantError.ts';
import { chooseKey, type Signed } from './chooseKey.ts';

/** The signed payload. Throws `HAL-502`, `HAL-503`, `HAL-504`, `HAL-509` or `HAL-516`. */
export async function verifySignature(token: string, signed: Signed): Promise<Uint8Array> {
  const { algorithm, cryptoKey } = await chooseKey(signed);
  try {
    return (await compactVerify(token, cryptoKey, { algorithms: [algorithm] })).payload;
  } catch {
    throw new GrantError('HAL-504');
  }
}
