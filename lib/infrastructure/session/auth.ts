import "server-only";
import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { redeemTicket, revokeSession } from "../../data/sessions";
import { SESSION_HOURS, ticketsSince } from "../../domain/account/session-limits";
import { env } from "../../env";
import { now } from "../clock";
import { secretHash } from "../cryptography/secrets";
import { cookieOptions, SESSION_COOKIE } from "./session-cookie";

/** The cookie carries the session's id and nothing else; a password becomes a cookie by a single-use ticket. */
const auth = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions } },
  providers: [
    Credentials({
      id: "ticket",
      credentials: { ticket: {} },
      authorize: async ({ ticket }) => {
        if (typeof ticket !== "string") return null;
        const id = await redeemTicket(secretHash(ticket), ticketsSince(now()));
        return id ? { id } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const id = "token" in message ? message.token?.sid : null;
      if (typeof id === "string") await revokeSession(id, now());
    },
  },
});

export const { handlers } = auth;

/** Turns a ticket of the use case into the signed cookie; throws when the ticket was used or is too old. */
export async function openSession(ticket: string): Promise<void> {
  await auth.signIn("ticket", { ticket, redirect: false });
}

/** Takes the cookie away; the session's row is revoked with it. */
export async function closeSession(): Promise<void> {
  await auth.signOut({ redirect: false });
}
