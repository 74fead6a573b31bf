import { handlers } from "@/lib/infrastructure/auth";

export const { GET, POST } = handlers;
