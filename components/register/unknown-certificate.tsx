import Link from "next/link";
import { verify } from "@/lib/messages/register";
import { VerifyForm } from "./verify-form";

/** Says kindly that no certificate stands under the number, and what to do. */
export function UnknownCertificate() {
  return (
    <div className="py-4">
      <h1 className="text-3xl">{verify.unknownTitle}</h1>
      <p className="mt-4 max-w-measure text-ink-2">{verify.unknownText}</p>
      <p className="mt-2 mb-8 max-w-measure text-ink-2">{verify.unknownNext}</p>
      <VerifyForm />
      <p className="mt-6 text-sm">
        <Link href="/consortia" className="inline-block py-1">
          {verify.search}
        </Link>
      </p>
    </div>
  );
}
