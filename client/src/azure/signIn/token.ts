// A token of Microsoft's sign-in. Kept in memory only; what it says about itself is read, never trusted.

/** A token with what is known about it. */
export interface Token {
  readonly value: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  readonly tenantId: string | undefined;
}

/** How long a token counts as good when it does not say itself. */
const unknownLifetime = 5 * 60_000;

/** Reads what a token says about itself; `now` is in milliseconds since 1970. */
export function tokenFrom(value: string, now: number): Token {
  const claims = claimsOf(value);
  const { exp, tid } = claims;
  return {
    value,
    expiresAt: typeof exp === "number" ? exp * 1000 : now + unknownLifetime,
    tenantId: typeof tid === "string" ? tid : undefined,
  };
}

/** The middle part of a JWT; empty for any other text. */
function claimsOf(value: string): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(textOf(value.split(".")[1] ?? ""));
    return typeof claims === "object" && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What is asked for is plain ASCII, whatever else is in there. */
function textOf(base64url: string): string {
  return atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
}

/** Long before this, a token that was kept is no longer used. */
export const expiryMargin = 5 * 60_000;
