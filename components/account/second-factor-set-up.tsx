import Image from "next/image";
import type { ReactNode } from "react";
import { account } from "@/lib/messages/account";

type SecondFactorSetUpProps = { image: string; secret: string; children: ReactNode };

/** Three steps: scan, or type the secret, then prove it with the first token. */
export function SecondFactorSetUp({ image, secret, children }: SecondFactorSetUpProps) {
  const words = account.secondFactor;
  return (
    <ol className="max-w-measure list-decimal space-y-8 pl-6 marker:font-serif marker:text-ink-3">
      <li className="pl-2">
        <p>{words.stepScan}</p>
        <Image
          unoptimized
          src={image}
          alt={words.qrAlt}
          width={240}
          height={240}
          className="mt-4 border border-line"
        />
      </li>
      <li className="pl-2">
        <p>{words.stepSecret}</p>
        <p className="mt-2 font-mono text-lg break-all tracking-wider">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </p>
      </li>
      <li className="pl-2">
        <p className="mb-4">{words.stepToken}</p>
        {children}
      </li>
    </ol>
  );
}
