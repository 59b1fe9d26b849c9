// Access tokens. They are kept in memory only; their claims are read, never trusted.

/** A token with what is known about it. */
export interface AccessToken {
  readonly value: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  readonly tenantId: string | undefined;
}

/** How long a token without an expiry is used, in milliseconds. */
const unknownLifetime = 5 * 60_000;

/** Reads what a token says about itself; `now` is in milliseconds since 1970. */
export function tokenFrom(value: string, now: number): AccessToken {
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
    const claims: unknown = JSON.parse(decodedText(value.split(".")[1] ?? ""));
    return typeof claims === "object" && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The claims that are read are plain ASCII, whatever the others are. */
function decodedText(base64url: string): string {
  return atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
}

/** A cached token is not used any more this long before it expires, in milliseconds. */
export const expiryMargin = 5 * 60_000;
