import type { DocumentRequirement, DocumentType } from "./terms";
import type { Track } from "./track";

type DocumentSituation = {
  /** Types of which at least one usable file is there. */
  present: ReadonlySet<DocumentType>;
  everyMemberConfirmedOnline: boolean;
  /** The legal representative files in person: no authorisation is needed. */
  filedInPerson: boolean;
};

const IS_NEEDED: Record<DocumentRequirement, (situation: DocumentSituation) => boolean> = {
  required: () => true,
  optional: () => false,
  automatic: () => false,
  replacedByConfirmation: (situation) => !situation.everyMemberConfirmedOnline,
  unlessInPerson: (situation) => !situation.filedInPerson,
};

/** DOC-1: required materials that are not there; nothing the system makes or holds is ever asked for. */
export function missingDocuments(track: Track, situation: DocumentSituation): DocumentType[] {
  return track.documents
    .filter(({ requirement }) => IS_NEEDED[requirement](situation))
    .map(({ type }) => type)
    .filter((type) => !situation.present.has(type));
}
