/** A key as a JSON Web Key: P-256 (ES256) or Ed25519 (EdDSA). `kid` names it in a grant's header. */
export interface GrantKey extends JsonWebKey {
  readonly kid?: string;
}
