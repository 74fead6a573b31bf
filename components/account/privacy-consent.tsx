import { type DocumentSection, DocumentSections } from "@/components/layout/document-page";
import { Button, ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { account } from "@/lib/messages/account";

/** The whole notice, then the choice; going on carries the version that was read. */
export function PrivacyConsent({
  sections,
  version,
}: {
  sections: readonly DocumentSection[];
  version: string;
}) {
  return (
    <>
      <div className="document sections max-w-measure border-y border-line-2 py-6">
        <p className="text-sm text-ink-3">{account.signUp.version(version)}</p>
        <DocumentSections sections={sections} />
      </div>
      <form action="/sign-up/details">
        <input type="hidden" name="privacyVersion" value={version} />
        <ButtonRow>
          <Button type="submit">{account.signUp.agree}</Button>
          <ButtonLink href="/" variant="quiet">
            {account.signUp.decline}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
