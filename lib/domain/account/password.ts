export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;

/** How many passwords, the present one among them, must not come back. */
const REMEMBERED_PASSWORDS = 5;

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u];

/** Eight characters at least, of three kinds out of upper case, lower case, digits and symbols (GB/T 22239, level 3). */
export function isStrongPassword(password: string): boolean {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least || password.length > PASSWORD_LENGTH.most) return false;
  return CLASSES.filter((kind) => kind.test(password)).length >= 3;
}

/** The hashes to keep beside a new password: the former ones, the replaced one first. */
export function rememberedHashes(replaced: string, previous: readonly string[]): string[] {
  return [replaced, ...previous].slice(0, REMEMBERED_PASSWORDS - 1);
}
