/** The version of the privacy notice now in force; a new account is bound to the version it agreed to (Personal Information Protection Law art. 17). */
export const PRIVACY_VERSION = "2026-11-01";
