import { audience } from '../audience.ts';
import { subjectOf, type Visitor } from './Visitor.ts';

/** What the page is told about its visitor, and how it verifies a tester's grant. */
export interface ChandlerySession {
  readonly visitor: {
    readonly targetingKey: string;
    readonly anonymousId: string;
    readonly account?: { readonly user: string; readonly name: string; readonly accountNumber: number };
  };
  readonly grants: { readonly audience: string; readonly publicKey: JsonWebKey };
}

/** The session of a visitor; of an account only what its owner may see in the page. */
export function sessionOf(visitor: Visitor, grantPublicKey: JsonWebKey): ChandlerySession {
  const { anonymousId, account } = visitor;
  return {
    visitor: {
      targetingKey: subjectOf(visitor),
      anonymousId,
      ...(account && {
        account: { user: account.user, name: account.name, accountNumber: account.accountNumber },
      }),
    },
    grants: { audience, publicKey: grantPublicKey },
  };
}
