import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import type { GrantAlgorithm } from '../token/importGrantKey.ts';

const usage = `Usage: npx @halyard/grants keys [--alg ES256|EdDSA]

Makes a pair of keys for testers' grants. ES256, the default, works wherever there is WebCrypto.`;

interface Terminal {
  /** To standard output. */
  readonly print: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
}

/** Runs `npx @halyard/grants`. Resolves to the exit code: 0, or 2 for what it does not understand. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [command, option, value, ...more] = words;
  const algorithm = option === undefined ? 'ES256' : readAlgorithm(option, value);
  if (command !== 'keys' || !algorithm || more.length > 0) {
    terminal.complain(usage);
    return 2;
  }
  const { privateKey, publicKey } = await createGrantKeys(algorithm);
  terminal.print(`# The private key signs grants. Only the app's backend has it: as FLAG_GRANT_KEY in its secrets, never in git.
FLAG_GRANT_KEY='${JSON.stringify(privateKey)}'

# The public key is no secret. It goes to grantAccess({ publicKey }) in the page and to flagOverrides({ publicKey }) in every
# service. While keys change, give both: publicKey: [next, former].
FLAG_GRANT_PUBLIC_KEY='${JSON.stringify(publicKey)}'`);
  return 0;
}

function readAlgorithm(option: string, value: string | undefined): GrantAlgorithm | undefined {
  if (option !== '--alg') return undefined;
  return value === 'ES256' || value === 'EdDSA' ? value : undefined;
}
