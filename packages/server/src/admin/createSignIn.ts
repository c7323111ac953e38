import type { Database } from '../database/Database.ts';
import { FlagServerError } from '../FlagServerError.ts';
import type { Log } from '../Log.ts';
import { createAttemptLimiter } from './createAttemptLimiter.ts';
import { hashPassword, verifyPassword } from './hashPassword.ts';

/** What an admin gives to sign in, and from where. */
export interface SignInAttempt {
  readonly name: string;
  readonly password: string;
  readonly address: string;
}

const LONGEST_INPUT = 256;

/** Makes the check of name and password: throws HAL-715 when they are wrong, HAL-716 after too many wrong ones. */
export function createSignIn(database: Database, log: Log): (attempt: SignInAttempt) => Promise<void> {
  const byName = createAttemptLimiter(10);
  const byAddress = createAttemptLimiter(30);
  // An unknown name costs as much time as a wrong password, so that names cannot be found out.
  let decoy: Promise<string> | undefined;

  return async ({ name, password, address }) => {
    if (byName.isBlocked(name) || byAddress.isBlocked(address)) {
      log({ level: 'warn', event: 'sign-in.limited', address });
      throw new FlagServerError('HAL-716');
    }
    const isShort = name.length <= LONGEST_INPUT && password.length <= LONGEST_INPUT;
    const [admin] = await database.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM admins WHERE name = $1',
      [isShort ? name : ''],
    );
    decoy ??= hashPassword('');
    const isRight = await verifyPassword(isShort ? password : '', admin?.hash ?? (await decoy));
    if (!admin || !isShort || !isRight) {
      byName.fail(name.slice(0, LONGEST_INPUT));
      byAddress.fail(address);
      log({ level: 'warn', event: 'sign-in.failed', address });
      throw new FlagServerError('HAL-715');
    }
    byName.forgive(name);
    log({ level: 'info', event: 'sign-in.succeeded', actor: name, address });
  };
}
