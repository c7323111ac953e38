export { grantAccess, type GrantAccessOptions } from './grantAccess.ts';
export type { Grant } from './Grant.ts';
export { grantAllows } from './grantAllows.ts';
export type { GrantError, GrantErrorCode } from './GrantError.ts';
export type { GrantKey } from './GrantKey.ts';
export { answerSignIn, signInWithPopup, type SignInWithPopupOptions } from './signInWithPopup.ts';
export { verifyGrant, type VerifyGrantOptions } from './verifyGrant.ts';
