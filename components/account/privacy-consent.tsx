import type { DocumentSection } from "@/components/layout/document-page";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
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
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {section.items ? (
              <ul>
                {section.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
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
