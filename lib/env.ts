import { z } from "zod";

const environment = z.object({
  APP_MODE: z.enum(["demonstration", "production"]).default("demonstration"),
  APP_URL: z.string().default("http://localhost:3000"),
  DATABASE_URL: z.string().default("postgresql://127.0.0.1:5432/registry"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(12),
  DATA_KEY: z.string().default(""),
  AUTH_SECRET: z.string().default(""),
  /** Private Ed25519 key that certificates are signed with: PEM, or PKCS#8 in base64. */
  CERTIFICATE_KEY: z.string().default(""),
  FILES_DIR: z.string().default(".data/files"),
  /** Program that is given a file's path: 0 clean, 1 infected, anything else is tried again. */
  SCAN_COMMAND: z.string().default(""),
  SMTP_URL: z.string().default(""),
  MAIL_FROM: z.string().default(""),
  /** How many reverse proxies stand before the server: so many entries before the socket's own address are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Requests of the open data a minute from one address and process; 0 counts none. Downloads count twenty times. */
  OPEN_DATA_PER_MINUTE: z.coerce.number().int().min(0).default(600),
  SECOND_FACTOR: z.enum(["on", "off"]).default("on"),
  TEST_NOW: z.string().default(""),
  /** The province whose department this installation names first. */
  HOME_PROVINCE: z.string().default("nm"),
  SITE_CODE: z.string().default(""),
  ICP_NUMBER: z.string().default(""),
  POLICE_NUMBER: z.string().default(""),
  NODE_ENV: z.string().default("development"),
});

/** The process's settings, read once and checked; empty text means "not set". */
export const env = environment.parse(process.env);

export const isDemonstration = env.APP_MODE === "demonstration";
