import type { PersonKind, StaffRole } from "../domain/actor";
import { type Db, prisma, type Tx } from "./client";

const SIGN_IN_FIELDS = {
  id: true,
  kind: true,
  email: true,
  name: true,
  roles: true,
  status: true,
  passwordHash: true,
  previousHashes: true,
  passwordChangedAt: true,
  mustChangePassword: true,
  totpSecret: true,
  totpConfirmedAt: true,
  totpLastStep: true,
  lastSignInAt: true,
  demonstration: true,
} as const;

export type Account = {
  id: string;
  kind: PersonKind;
  email: string;
  name: string;
  roles: StaffRole[];
  status: "active" | "disabled";
  passwordHash: string;
  previousHashes: string[];
  passwordChangedAt: Date;
  mustChangePassword: boolean;
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  totpLastStep: number | null;
  lastSignInAt: Date | null;
  demonstration: boolean;
};

/** For checking passwords and second factors only: it carries hashes, so no page receives it. */
export async function findAccount(
  by: { email: string } | { id: string },
  db: Db = prisma,
): Promise<Account | null> {
  return db.user.findUnique({ where: by, select: SIGN_IN_FIELDS });
}

type NewUser = {
  kind: PersonKind;
  email: string;
  name: string;
  passwordHash: string;
  passwordChangedAt: Date;
  /** Null until the owner has proved the address. */
  emailVerifiedAt: Date | null;
  mustChangePassword?: boolean;
  privacyVersion?: string;
  province?: string;
  roles?: StaffRole[];
  officeCode?: string;
};

/** Throws on the unique index of `email` when the address has an account. */
export async function insertUser(tx: Tx, user: NewUser): Promise<Account> {
  return tx.user.create({ data: user, select: SIGN_IN_FIELDS });
}

/** Notes the sign-in and, by the lock on the user's row, makes two sign-ins of one account follow each other. */
export async function noteSignIn(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { lastSignInAt: at, lockedUntil: null } });
}

/** Only shown to administrators: the attempt log decides whether an account is locked. */
export async function noteLock(email: string, until: Date): Promise<void> {
  await prisma.user.updateMany({ where: { email }, data: { lockedUntil: until } });
}

export async function disableUser(id: string): Promise<void> {
  await prisma.user.update({ where: { id }, data: { status: "disabled" } });
}

/** Sets a new password if `replacedHash` is still the present one; false when somebody else was faster. */
export async function replacePassword(
  tx: Tx,
  id: string,
  replacedHash: string,
  fresh: { passwordHash: string; previousHashes: string[]; at: Date },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, passwordHash: replacedHash },
    data: {
      passwordHash: fresh.passwordHash,
      previousHashes: fresh.previousHashes,
      passwordChangedAt: fresh.at,
      mustChangePassword: false,
      lockedUntil: null,
    },
  });
  return count === 1;
}

export async function noteVerifiedEmail(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { emailVerifiedAt: at } });
}

/** Uses up a time step; false when this step or a later one was used before. */
export async function takeTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

/** Puts a second factor in force; one already in force stays and false is answered. */
export async function insertTotpSecret(tx: Tx, id: string, sealedSecret: string, at: Date): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, totpConfirmedAt: null },
    data: { totpSecret: sealedSecret, totpConfirmedAt: at },
  });
  return count === 1;
}
