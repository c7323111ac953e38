/** The users for whom exposed flags are always on; `version` is what a write names in `If-Match`. */
export interface TestUserList {
  readonly testUsers: readonly string[];
  readonly version: number;
}
