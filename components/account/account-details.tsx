import Link from "next/link";
import { DefinitionList } from "@/components/ui/definition-list";
import type { PersonKind } from "@/lib/domain/actor";
import { account } from "@/lib/messages/account";
import { interestWords } from "@/lib/messages/interest";

type AccountDetailsProps = {
  name: string;
  email: string;
  kind: PersonKind;
  secondFactorReady: boolean;
};

export function AccountDetails({ name, email, kind, secondFactorReady }: AccountDetailsProps) {
  const { own, fields } = account;
  const items = [
    { term: fields.name, value: name },
    { term: fields.email, value: <span className="break-all">{email}</span> },
    { term: own.kind, value: own.kinds[kind] },
    {
      term: own.password,
      value: "••••••••",
      note: <Link href="/account/password">{own.changePassword}</Link>,
    },
    secondFactorReady
      ? { term: own.secondFactor, value: own.secondFactorOn }
      : {
          term: own.secondFactor,
          value: own.secondFactorOff,
          note: <Link href="/account/second-factor">{own.setUpSecondFactor}</Link>,
        },
  ];
  const interests = {
    term: interestWords.title,
    value: <Link href="/account/interests">{interestWords.link}</Link>,
  };
  return <DefinitionList items={kind === "staff" ? [...items, interests] : items} />;
}
