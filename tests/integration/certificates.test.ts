import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as keysRoute } from "@/app/.well-known/certificate-keys.json/route";
import { countCheck, findCertificate, keepCertificateKey } from "@/lib/data/certificates";
import { prisma } from "@/lib/data/client";
import { signedCertificate } from "@/lib/domain/register/signed-certificate";
import { endingOf } from "@/lib/domain/register/validity";
import { signatureStanding } from "@/lib/infrastructure/cryptography/certificate-signature";
import { sha256 } from "@/lib/infrastructure/cryptography/secrets";
import { signOldCertificates } from "@/lib/usecases/register/sign-old-certificates";
import { makeOrganization } from "@/prisma/factories";
import { faultOf } from "@/public/templates/verify-certificate.mjs";

const NUMBER = "GSCXLHT-2023-0001";
const day = (text: string) => new Date(text);
const addresses = { keys: "https://a.example/keys", status: "https://a.example/verify" };

const canonicalOf = (name: string, issuedOn: string): string =>
  `{"authority":"甘肃省科学技术厅","issuedOn":"${issuedOn}","lead":"甲公司","name":"${name}","number":"${NUMBER}","units":4,"validUntil":null}`;

async function issue(name: string, issuedOn: string, voidedOn: string | null): Promise<string> {
  const canonical = canonicalOf(name, issuedOn);
  const { id: consortiumId } = await prisma.consortium.findUniqueOrThrow({ where: { number: NUMBER } });
  await prisma.certificate.create({
    data: {
      consortiumId,
      canonical,
      sha256: sha256(canonical),
      issuedOn: day(issuedOn),
      voidedOn: voidedOn ? day(voidedOn) : null,
    },
  });
  return sha256(canonical);
}

const published = async () => (await keysRoute(new Request("http://localhost/"))).json();

async function theFile(digest: string) {
  const certificate = await findCertificate(NUMBER, digest);
  if (!certificate) throw new Error("no certificate");
  return JSON.parse(JSON.stringify(signedCertificate(certificate, addresses)));
}

let oldDigest = "";
let newDigest = "";

beforeAll(async () => {
  const lead = await makeOrganization(prisma);
  await prisma.consortium.create({
    data: {
      number: NUMBER,
      name: "新名创新联合体",
      normalizedName: "新名创新联合体",
      province: "gs",
      track: "openFiling",
      leadOrganizationId: lead.id,
      filedOn: day("2023-03-01"),
      statuses: { create: { status: "filed", from: day("2023-03-01") } },
    },
  });
  oldDigest = await issue("旧名创新联合体", "2023-03-01", "2024-05-06");
  newDigest = await issue("新名创新联合体", "2024-05-06", null);
});

it("signs what was issued unsigned, once", async () => {
  const before = await findCertificate(NUMBER);
  expect(before && signatureStanding(before)).toBe("unsigned");
  expect(faultOf(await theFile(newDigest), { keys: [] })).toContain("没有数字签名");
  expect(await signOldCertificates()).toBe(2);
  expect(await signOldCertificates()).toBe(0);
  const certificate = await findCertificate(NUMBER);
  expect(certificate && signatureStanding(certificate)).toBe("valid");
});

it("says of a replaced certificate since when, of the newest that it holds", async () => {
  const newest = await findCertificate(NUMBER);
  expect(newest && endingOf(newest, "2026-11-22")).toBeNull();
  const old = await findCertificate(NUMBER, oldDigest.slice(0, 12));
  expect(old).toMatchObject({ name: "旧名创新联合体", nameToday: "新名创新联合体", replaced: true });
  expect(old && endingOf(old, "2026-11-22")).toEqual({ kind: "replaced", on: "2024-05-06" });
  expect(await findCertificate(NUMBER, "0".repeat(12))).toBeNull();
  expect(await findCertificate("NMCXLHT-2022-0001")).toBeNull();
});

describe("without the site", () => {
  it("passes with the published keys, in the program and as a command", async () => {
    const [file, keys] = [await theFile(newDigest), await published()];
    expect(Object.keys(file)).toEqual([
      "certificate",
      "sha256",
      "signature",
      "keys",
      "status",
      "demonstration",
    ]);
    expect(Object.keys(keys.keys[0]).sort()).toEqual([
      "alg",
      "crv",
      "kid",
      "kty",
      "since",
      "until",
      "use",
      "x",
    ]);
    expect(faultOf(file, keys)).toBeNull();
    const folder = mkdtempSync(path.join(os.tmpdir(), "certificate-"));
    const paths = [path.join(folder, "file.json"), path.join(folder, "keys.json")] as const;
    writeFileSync(paths[0], JSON.stringify(file));
    writeFileSync(paths[1], JSON.stringify(keys));
    const program = path.resolve("public/templates/verify-certificate.mjs");
    const answer = execFileSync(process.execPath, [program, ...paths], {
      encoding: "utf8",
      env: { NODE_ENV: "test" },
    });
    expect(answer).toContain(`签名有效：${NUMBER} 新名创新联合体，2024-05-06签发。`);
  });

  it("fails when a fact, the digest or the signature was changed", async () => {
    const [file, keys] = [await theFile(newDigest), await published()];
    const facts = { ...file.certificate, units: 5 };
    expect(faultOf({ ...file, certificate: facts }, keys)).toContain("与摘要不符");
    const forged = sha256(canonicalOf("新名创新联合体", "2024-05-06").replace('"units":4', '"units":5'));
    expect(faultOf({ ...file, certificate: facts, sha256: forged }, keys)).toContain("签名与内容不符");
    const other = await theFile(oldDigest);
    expect(faultOf({ ...file, signature: other.signature }, keys)).toContain("签名与内容不符");
    expect(faultOf(file, { keys: [] })).toContain("没有签名所用的密钥");
  });
});

it("shows a text changed in the database as broken", async () => {
  const certificate = await findCertificate(NUMBER);
  if (!certificate) throw new Error("no certificate");
  const canonical = certificate.canonical.replace("甲公司", "乙公司");
  expect(signatureStanding({ ...certificate, canonical })).toBe("broken");
  expect(signatureStanding({ ...certificate, canonical, sha256: sha256(canonical) })).toBe("broken");
});

it("keeps every published key, and says until when it signed", async () => {
  const id = "an-older-key";
  await prisma.$transaction((tx) =>
    keepCertificateKey(tx, { id, algorithm: "Ed25519", publicKey: { kty: "OKP", crv: "Ed25519", x: "A" } }),
  );
  const { keys } = await published();
  expect(keys.map(({ kid }: { kid: string }) => kid)).toContain(id);
  expect(keys[0].until).toBeNull();
  expect(keys[1].until).toBe(keys[0].since);
  await expect(prisma.certificateKey.delete({ where: { id } })).rejects.toThrow();
});

it("counts checks", async () => {
  await Promise.all([countCheck(NUMBER), countCheck(NUMBER)]);
  const counts = await prisma.certificate.findMany({
    where: { sha256: newDigest },
    select: { checks: true },
  });
  expect(counts).toEqual([{ checks: 2 }]);
});
