/** One tab's grant, kept over reloads. A token from here is verified like any other (T27). */
export interface KeptGrant {
  read(): string | null;
  write(token: string): void;
  forget(): void;
}

/** Storage that may be blocked or full is no reason to fail: the grant is asked for again. */
export function keptGrant(audience: string): KeptGrant {
  const name = `halyard:${audience}:grant:v1`;
  const attempt = <Result>(use: () => Result): Result | null => {
    try {
      return use();
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt(() => sessionStorage.getItem(name)),
    write: (token) => attempt(() => sessionStorage.setItem(name, token)),
    forget: () => attempt(() => sessionStorage.removeItem(name)),
  };
}
