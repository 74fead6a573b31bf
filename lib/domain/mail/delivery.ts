/** A letter ready to leave. */
export type Letter = {
  /** Stays the same when a letter is sent again, so that mail servers can drop the second copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
};

/** How one attempt ended for the letter. kept: no mail server is set, the letter stays readable. */
export type LetterEnd =
  | { state: "sent" }
  | { state: "kept" }
  /** May pass later. */
  | { state: "delayed"; error: string }
  /** This address will never be served. */
  | { state: "refused"; error: string };

/** away: the server cannot be reached, so that nothing else will pass now either. */
export type Delivery = LetterEnd | { state: "away"; error: string };

export type SendLetter = (letter: Letter) => Promise<Delivery>;
