// Tokens that look like Microsoft's and are signed by nobody.

export interface Claims {
  readonly tid: string;
  /** Who it is for: a person or a client id. */
  readonly name: string;
  /** In seconds since 1970. */
  readonly exp: number;
  /** What a claims challenge asked for and a new sign-in brought. */
  readonly satisfied?: boolean;
}

export function tokenFor(
  tid: string,
  { name = "ada@contoso.example", seconds = 3600, satisfied = false, now = Date.now() } = {},
): string {
  const iat = Math.floor(now / 1000);
  const claims = {
    aud: "https://management.azure.com",
    iat,
    nbf: iat,
    exp: iat + seconds,
    tid,
    oid: tid,
    name,
    appid: name,
    satisfied,
  };
  return (
    [{ alg: "none", typ: "JWT" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".") + ".simulated"
  );
}

export function claimsOf(authorization: string | undefined): Claims | undefined {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  try {
    return token === undefined ? undefined : JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  } catch {
    return undefined;
  }
}
