import { keySet } from "@/lib/domain/register/signed-certificate";
import { publishedKeys } from "@/lib/infrastructure/certificate-keys";
import { publicAnswer } from "@/lib/infrastructure/public-answer";

export const dynamic = "force-dynamic";

/** The public keys certificates are and were signed with, as a JSON Web Key Set. */
export async function GET(request: Request): Promise<Response> {
  const body = JSON.stringify(keySet(await publishedKeys()), null, 2);
  return publicAnswer(request, { body, type: "application/jwk-set+json; charset=utf-8" });
}
