import { Secret, TOTP } from "otpauth";
import { site } from "../../messages/site";
import { secretHash } from "./secrets";

const PERIOD = 30;

const generator = (secret: string, label: string) =>
  new TOTP({
    issuer: site.systemName,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD,
  });

/** The secret offered to one session for set-up: nothing is stored before it is confirmed, and no other session learns it. */
export const offeredSecret = (sessionId: string): string =>
  Secret.fromHex(secretHash(`second-factor:${sessionId}`).slice(0, 40)).base32;

/** The address that an authenticator reads from a QR code. */
export const totpAddress = (secret: string, account: string): string => generator(secret, account).toString();

/** The time step whose password this is, one step of clock drift allowed; null when it is none or not later than the last used one. */
export function totpStep(secret: string, token: string, lastStep: number | null, at: Date): number | null {
  const timestamp = at.getTime();
  const drift = generator(secret, "").validate({ token, timestamp, window: 1 });
  if (drift === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD) + drift;
  return lastStep !== null && step <= lastStep ? null : step;
}
