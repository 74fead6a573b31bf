import "server-only";
import type { Actor } from "../../domain/actor";
import { readFilingNumber } from "../../domain/register/filing-number";
import type { Outcome } from "../../domain/result";
import { type ContestInput, contestInput } from "../../schemas/contest";
import { registerChanged } from "../register-cache";
import { type PublicFormFiles, receivePublicForm } from "./public-form";

type Submit = (
  actor: Actor,
  input: ContestInput,
  files: PublicFormFiles,
  at: Date,
) => Promise<Outcome<{ number: string }>>;

/** The form by which a listed unit contests its membership: 303 to its receipt, or back to the form. */
export const receiveContestForm = (request: Request, submit: Submit): Promise<Response> =>
  receivePublicForm(request, {
    action: "receiveContest",
    allowance: { most: 5, seconds: 3600 },
    input: contestInput,
    otherwise: "/consortia",
    pageOf: ({ consortium }) => {
      const number = typeof consortium === "string" ? readFilingNumber(consortium) : null;
      return number && `/consortia/${number}/contest`;
    },
    submit,
    receipt: ({ number }, page) => {
      registerChanged();
      return { page: `${page}?received=${number}`, object: number };
    },
  });
