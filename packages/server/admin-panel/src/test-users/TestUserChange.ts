/** One change of the list, kept so that it can be made again on a newer list. */
export interface TestUserChange {
  readonly action: 'add' | 'remove';
  readonly name: string;
}

/** The list with the change made; unchanged when there is nothing left to do. */
export function applyTestUserChange(
  testUsers: readonly string[],
  { action, name }: TestUserChange,
): readonly string[] {
  if (action === 'remove') return testUsers.filter((testUser) => testUser !== name);
  return testUsers.includes(name) ? testUsers : [...testUsers, name];
}
