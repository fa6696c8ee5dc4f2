/**
 * What the page may load: only itself. Written into the page at build time and sent as a header with it.
 * Inline styles are allowed because charts and drag handles place themselves with them; inline scripts never.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')
