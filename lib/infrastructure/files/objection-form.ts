import "server-only";
import type { Actor } from "../../domain/actor";
import { isNoticeId } from "../../domain/public-notice/query";
import type { Outcome } from "../../domain/result";
import { type ObjectionInput, objectionInput } from "../../schemas/public-notice";
import { type PublicFormFiles, receivePublicForm } from "./public-form";

/** The use case that records an objection; its route hands it over. */
export type Submit = (
  actor: Actor,
  input: ObjectionInput,
  files: PublicFormFiles,
  at: Date,
) => Promise<Outcome<{ number: string; code: string }>>;

/** The form of an objection, sent by anybody with its files: 303 to its receipt, or back to the form. */
export const receiveObjectionForm = (request: Request, submit: Submit): Promise<Response> =>
  receivePublicForm(request, {
    action: "receiveObjection",
    allowance: { most: 10, seconds: 3600 },
    input: objectionInput,
    otherwise: "/notices",
    pageOf: ({ noticeId }) =>
      typeof noticeId === "string" && isNoticeId(noticeId) ? `/notices/${noticeId}/objection` : null,
    submit,
    receipt: ({ number, code }) => ({
      page: `/notices/objections?${new URLSearchParams({ number, code })}`,
      object: number,
    }),
  });
