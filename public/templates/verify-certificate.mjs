// 离线核验备案证明：node verify-certificate.mjs 证明.json certificate-keys.json
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The one way to write these facts: names in order, no blanks (RFC 8785 for texts, whole numbers and null). */
export function canonicalText(facts) {
  const pairs = Object.keys(facts)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(facts[name])}`);
  return `{${pairs.join(",")}}`;
}

/** Checks a certificate's file with the published keys; answers null when it is right, otherwise what is wrong. */
export function faultOf(file, { keys }) {
  const { certificate, sha256, signature } = file;
  const text = canonicalText(certificate);
  if (createHash("sha256").update(text).digest("hex") !== sha256) return "内容与摘要不符，证明被改动过。";
  if (!signature) return "这份证明没有数字签名，请联网核验。";
  const key = keys.find(({ kid }) => kid === signature.keyId);
  if (!key) return "公布的公钥中没有签名所用的密钥。";
  if (signature.algorithm !== "Ed25519" || key.crv !== "Ed25519") return "不认识签名的算法。";
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: "jwk" });
  const value = Buffer.from(signature.value, "base64url");
  return verify(null, Buffer.from(text), publicKey, value) ? null : "签名与内容不符，证明被改动过。";
}

/** The answer for two files: 0 when the signature is right, 1 when not, 2 when a file cannot be read. */
export function run(paths) {
  const [certificatePath, keysPath] = paths;
  if (!certificatePath || !keysPath)
    return say("用法：node verify-certificate.mjs 证明.json certificate-keys.json", 2);
  try {
    const file = JSON.parse(readFileSync(certificatePath, "utf8"));
    const fault = faultOf(file, JSON.parse(readFileSync(keysPath, "utf8")));
    if (fault) return say(fault, 1);
    const { number, name, issuedOn } = file.certificate;
    say(`签名有效：${number} ${name}，${issuedOn}签发。`, 0);
    return say(`签名证明签发时的内容。今天是否仍然有效，请看 ${file.status}`, 0);
  } catch (error) {
    return say(`文件无法读取：${error.message}`, 2);
  }
}

function say(sentence, code) {
  process.stdout.write(`${sentence}\n`);
  return code;
}

const started = process.argv[1];
if (started && import.meta.url === pathToFileURL(realpathSync(started)).href)
  process.exitCode = run(process.argv.slice(2));
