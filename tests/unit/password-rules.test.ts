import { describe, expect, it } from "vitest";
import { lockedUntil } from "@/lib/domain/account/lockout";
import { isStrongPassword, rememberedHashes } from "@/lib/domain/account/password";
import { localPath, signInAddress } from "@/lib/domain/account/return-address";
import { isAlive, sessionEnd } from "@/lib/domain/account/session-limits";
import { landingOf, signInStep } from "@/lib/domain/account/sign-in-step";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 8, minutes));
const failed = (minutes: number) => ({ at: at(minutes), passed: false });

describe("passwords", () => {
  it.each(["Abcdef12", "abcdef1!", "ABCDEF1!", "密码Abc123"])("accepts %s", (password) => {
    expect(isStrongPassword(password)).toBe(true);
  });

  it.each(["Abc12!", "abcdefgh", "abcdefg1", "12345678!", `Aa1${"x".repeat(126)}`])(
    "refuses %s",
    (password) => {
      expect(isStrongPassword(password)).toBe(false);
    },
  );

  it("remembers five with the present one", () => {
    expect(rememberedHashes("e", ["d", "c", "b", "a"])).toEqual(["e", "d", "c", "b"]);
  });
});

describe("lock", () => {
  const five = [0, 1, 2, 3, 14].map(failed);

  it("holds for thirty minutes after the fifth failure within fifteen", () => {
    expect(lockedUntil(five, 5, at(15))).toEqual(at(44));
    expect(lockedUntil(five, 5, at(43))).toEqual(at(44));
    expect(lockedUntil(five, 5, at(44))).toBeNull();
  });

  it("does not come from four, nor from five spread wider", () => {
    expect(lockedUntil(five.slice(1), 5, at(15))).toBeNull();
    expect(lockedUntil([0, 4, 8, 12, 16].map(failed), 5, at(17))).toBeNull();
  });

  it("is cleared by a success", () => {
    expect(lockedUntil([...five, { at: at(15), passed: true }], 5, at(16))).toBeNull();
  });
});

describe("return addresses", () => {
  it.each([
    "//evil.cn",
    "https://evil.cn",
    "/\\evil.cn",
    "javascript:alert(1)",
    "",
    null,
    "/a\nb",
    "/..//evil.cn",
  ])("never leave the site: %s", (address) => {
    expect(localPath(address)).toBeNull();
  });

  it("keep path and query", () => {
    expect(localPath("/workspace/filings?state=draft")).toBe("/workspace/filings?state=draft");
    expect(signInAddress("/desk?a=1")).toBe("/sign-in?next=%2Fdesk%3Fa%3D1");
    expect(signInAddress("//evil.cn")).toBe("/sign-in");
  });
});

describe("sessions", () => {
  const session = (seen: number) => ({ lastSeenAt: at(seen), expiresAt: sessionEnd(at(0)), revokedAt: null });

  it("end after 15 idle minutes for staff and 30 for applicants", () => {
    expect(isAlive(session(0), "staff", at(15))).toBe(true);
    expect(isAlive(session(0), "staff", at(16))).toBe(false);
    expect(isAlive(session(0), "applicant", at(30))).toBe(true);
    expect(isAlive(session(0), "applicant", at(31))).toBe(false);
  });

  it("end after twelve hours however busy, and when revoked", () => {
    expect(isAlive(session(12 * 60 - 1), "applicant", at(12 * 60 - 1))).toBe(true);
    expect(isAlive(session(12 * 60 - 1), "applicant", at(12 * 60))).toBe(false);
    expect(isAlive({ ...session(0), revokedAt: at(1) }, "staff", at(1))).toBe(false);
  });
});

describe("steps of signing in", () => {
  const facts = {
    kind: "staff" as const,
    secondFactorAt: null,
    totpConfirmedAt: null,
    mustChangePassword: false,
    passwordChangedAt: at(0),
    demonstration: false,
  };

  it("ask staff for a second factor, applicants only when they set one up", () => {
    expect(signInStep(facts, true, at(1))).toBe("secondFactor");
    expect(signInStep(facts, false, at(1))).toBe("open");
    expect(signInStep({ ...facts, kind: "applicant" }, true, at(1))).toBe("open");
    expect(signInStep({ ...facts, kind: "applicant", totpConfirmedAt: at(0) }, true, at(1))).toBe(
      "secondFactor",
    );
  });

  it("force a change of first and old passwords, not of the demonstration's", () => {
    const later = new Date(at(0).getTime() + 91 * 24 * 3_600_000);
    expect(signInStep({ ...facts, mustChangePassword: true }, false, at(1))).toBe("password");
    expect(signInStep(facts, false, later)).toBe("password");
    expect(signInStep({ ...facts, demonstration: true }, false, later)).toBe("open");
  });

  it("lead to the account's own part of the site", () => {
    expect(landingOf("applicant", [])).toBe("/workspace");
    expect(landingOf("staff", ["intake"])).toBe("/desk");
    expect(landingOf("staff", ["auditAdministrator"])).toBe("/admin");
  });
});
