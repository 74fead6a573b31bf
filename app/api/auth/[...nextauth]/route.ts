import { handlers } from "@/lib/infrastructure/session/auth";

export const { GET, POST } = handlers;
