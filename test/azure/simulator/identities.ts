// What gives out tokens without a secret: a machine's managed identity in its forms, and the pipelines of GitHub and of Azure.
import { type Call, ok, type Reply } from "./http/call";
import { tokenFor } from "./http/tokens";
import type { World } from "./world/world";

/** What an app's environment holds, a connected server's file, and a pipeline's own token. */
export const identityHeader = "0f1e-header";
export const serverKey = "key of the server";
export const pipelineSecret = "pipeline-own-token";
/** What a pipeline's token is. */
export const federated = "federated";

/** Undefined for what is at none of these addresses. */
export function askIdentity({ tenants }: World, call: Call, now: number): Reply | undefined {
  const isMetadata = call.header("metadata") === "true";
  const token = () => {
    const client = call.query.get("client_id");
    if (client === "unknown") return refusal(400, "invalid_request", "Identity not found");
    const access_token = tokenFor(tenants[0]!.id, { name: client ?? "system", now });
    const expires_on = String(Math.floor(now / 1000) + 86_400);
    return ok({ access_token, client_id: client ?? "system", expires_on, token_type: "Bearer" });
  };
  if (call.query.get("resource") === "") return refusal(400, "invalid_request", "resource is missing");
  switch (`${call.method} ${call.path}`) {
    case "GET /metadata/identity/oauth2/token":
      return isMetadata ? token() : refusal(400, "invalid_request", "Required metadata header not specified");
    case "GET /msi/token":
      return call.header("x-identity-header") === identityHeader ? token() : refusal(401, "unauthorized", "header");
    case "GET /arc/token":
      if (call.header("authorization") === `Basic ${serverKey}`) return token();
      return {
        ...refusal(401, "unauthorized", "Show that you may read the file."),
        headers: { "WWW-Authenticate": "Basic realm=/var/opt/azcmagent/tokens/a1b2.key" },
      };
    case "GET /arc/hostile":
      return {
        ...refusal(401, "unauthorized", "Show that you may read the file."),
        headers: { "WWW-Authenticate": "Basic realm=/etc/shadow" },
      };
    case "GET /oidc/github":
      return call.header("authorization") === `Bearer ${pipelineSecret}` && call.query.get("audience")
        ? ok({ count: 1, value: federated })
        : refusal(401, "unauthorized", "no");
    case "POST /oidc/azure":
      return call.header("authorization") === `Bearer ${pipelineSecret}` &&
        call.query.get("serviceConnectionId") === "connection"
        ? ok({ oidcToken: federated })
        : { status: 404, headers: {}, body: { message: "The service connection does not exist." } };
    default:
      return undefined;
  }
}

/** Why an application's own token is not taken; undefined where it is. Its signature is not looked at. */
export function whyNotTaken(assertion: string, clientId: string, url: string, now: number): string | undefined {
  if (assertion === federated || !assertion.includes(".")) return undefined;
  const [header, claims] = assertion
    .split(".")
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
  if (header.alg !== "RS256" || Buffer.from(String(header.x5t), "base64url").length !== 20) return "header";
  if (claims.aud !== url) return "audience";
  if (claims.iss !== clientId || claims.sub !== clientId || !claims.jti) return "subject";
  return claims.exp * 1000 > now && claims.nbf * 1000 <= now ? undefined : "time";
}

function refusal(status: number, error: string, error_description: string): Reply {
  return { status, headers: {}, body: { error, error_description } };
}
