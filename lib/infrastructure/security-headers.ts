const isDevelopment = process.env.NODE_ENV === "development";

/** The framework's inline data of a cached page cannot carry a nonce: there inline scripts stay allowed, other hosts do not. */
export function contentPolicy(nonce: string | null): string {
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'self' 'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer carries beside its content. */
export function securityHeaders(policy: string, personal: boolean): Record<string, string> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": personal ? "same-origin" : "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    ...(process.env.APP_MODE === "production"
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
    ...(personal ? { "cache-control": "private, no-store" } : {}),
  };
}
