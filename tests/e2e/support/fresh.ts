import { randomInt } from "node:crypto";
import { completeCreditCode } from "@/lib/domain/organization/credit-code";

const LETTERS = "ABCDEFGHJKLMNPQRTUWXY";

/** Letters that no other run has, so that every journey makes units and people of its own. */
export const freshSuffix = (length = 6): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");

const RARE = "嵩岷崤岱峤崮泓沣漳涪淇滁鹭鸢雎鹳鹂鸾";

/** Two characters that few names hold together. */
export const freshCharacters = (): string =>
  Array.from({ length: 2 }, () => RARE[randomInt(RARE.length)]).join("");

/** A valid credit code of a unit that does not exist, under an office that does not exist. */
export const freshCreditCode = (first2 = "91"): string =>
  completeCreditCode(`${first2}159900`, `MA${freshSuffix()}`);

export const freshEmail = (who: string): string => `${who}-${freshSuffix(8).toLowerCase()}@demo.example`;

/** A password that every rule accepts. */
export const PASSWORD = "Journey-2026-mima";
