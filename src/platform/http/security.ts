import type { FastifyRequest } from 'fastify';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. */
export const securityHeaders: Record<string, string> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves in
 * Sec-Fetch-Site, older ones in Origin; a request with neither is no browser's and carries no
 * cookie that somebody else could have made it send. Source: OWASP, "CSRF prevention", Fetch Metadata.
 */
export function comesFromOurPages(request: FastifyRequest, ownOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (!origin) return true;
  return (
    origin === ownOrigin ||
    origin === `http://${request.headers.host}` ||
    origin === `https://${request.headers.host}`
  );
}
