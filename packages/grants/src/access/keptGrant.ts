/** One tab's grant, kept over reloads. A token from here is verified like any other (T27). */
export interface KeptGrant {
  read(): string | null;
  write(token: string): void;
  forget(): void;
}

/** The grant of one audience in `sessionStorage`, so that it ends with the tab (T11). */
export function keptGrant(audience: string): KeptGrant {
  const name = `halyard:${audience}:grant:v1`;
  return {
    read: () => attempt(() => sessionStorage.getItem(name)),
    write: (token) => attempt(() => sessionStorage.setItem(name, token)),
    forget: () => attempt(() => sessionStorage.removeItem(name)),
  };
}

/** Storage that is blocked or full is no reason to fail: the grant is asked for again. */
function attempt<Result>(access: () => Result): Result | null {
  try {
    return access();
  } catch {
    return null;
  }
}
