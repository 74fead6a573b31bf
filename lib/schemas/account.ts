import { z } from "zod";
import { isStrongPassword, PASSWORD_LENGTH } from "../domain/account/password";
import { PRIVACY_VERSION } from "../domain/account/privacy";
import { localPath } from "../domain/account/return-address";
import { accountErrors } from "../messages/account-errors";

export const emailField = z
  .string({ error: accountErrors.email })
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email({ error: accountErrors.email }).max(254, { error: accountErrors.email }));

const typedPassword = z
  .string({ error: accountErrors.password })
  .min(1, { error: accountErrors.password })
  .max(PASSWORD_LENGTH.most, { error: accountErrors.passwordTooLong });

const newPassword = z
  .string({ error: accountErrors.newPassword })
  .min(1, { error: accountErrors.newPassword })
  .refine(isStrongPassword, { error: accountErrors.passwordWeak });

/** Six digits as people type them: blanks and full-width digits are the same code. */
const sixDigits = z
  .string({ error: accountErrors.code })
  .transform((text) => text.normalize("NFKC").replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, { error: accountErrors.code }));

const nextField = z
  .string()
  .optional()
  .transform((text) => localPath(text));

const repeated = { path: ["repeat"], error: accountErrors.repeat };

export const signInInput = z.object({ email: emailField, password: typedPassword, next: nextField });

export const signUpInput = z
  .object({
    privacyVersion: z.literal(PRIVACY_VERSION, { error: accountErrors.privacy }),
    name: z
      .string({ error: accountErrors.name })
      .trim()
      .min(1, { error: accountErrors.name })
      .max(50, { error: accountErrors.name }),
    email: emailField,
    password: newPassword,
    repeat: z.string().default(""),
  })
  .refine(({ password, repeat }) => password === repeat, repeated);

export const codeInput = z.object({ code: sixDigits });

export const secondFactorInput = z.object({ token: sixDigits, next: nextField });

export const resetRequestInput = z.object({ email: emailField });

export const resetInput = z
  .object({ email: emailField, code: sixDigits, password: newPassword, repeat: z.string().default("") })
  .refine(({ password, repeat }) => password === repeat, repeated);

export const activationInput = z
  .object({ token: z.string().min(1).max(200), password: newPassword, repeat: z.string().default("") })
  .refine(({ password, repeat }) => password === repeat, repeated);

export const passwordInput = z
  .object({ current: typedPassword, password: newPassword, repeat: z.string().default(""), next: nextField })
  .refine(({ password, repeat }) => password === repeat, repeated);

export const emptyInput = z.object({});
