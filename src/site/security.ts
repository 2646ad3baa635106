import { addresses } from "./address.ts";
import type { Site } from "./site.ts";

/** A page loads from its own site alone, runs no inline script and takes no inline style. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

const searchPolicy = policy.replace("script-src 'self'", "$& 'wasm-unsafe-eval'");

/**
 * The Content-Security-Policy of the page at an address; the search alone compiles WebAssembly. Scripts come with none: a
 * thread answers to what comes with its own, and Safari before 16 knows no policy by which that of the search could
 * compile.
 */
export function contentPolicy(url: string): string {
  return url.startsWith(addresses.search) ? searchPolicy : policy;
}

export type Header = readonly [name: string, value: string];

/** The same as a header, which says one thing that a page cannot say of itself. */
export function policyHeader(url: string): Header {
  return ["Content-Security-Policy", `${contentPolicy(url)}; frame-ancestors 'none'`];
}

/** For every answer, whatever it holds. */
export function securityHeaders({ origin }: Site): Header[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ...(origin.startsWith("https:") ? [["Strict-Transport-Security", "max-age=31536000"] as const] : []),
  ];
}

/** How long a browser keeps what it got without asking again. */
export const caching = {
  /** Named by its content. */
  fingerprinted: "public, max-age=31536000, immutable",
  /** Replaced once in years, under the same name. */
  font: "public, max-age=2592000",
  page: "public, max-age=300, must-revalidate",
} as const;
