// The part of the simulator that is not Azure Resource Manager: where tokens come from, and what tells azurerm where
// everything is.
import { cloudAt, forVersion } from "../../../server/src/hosts/provider/fakeCloud";
import { type Call, ok, type Reply } from "./http/call";
import { tokenFor } from "./http/tokens";
import { askIdentity, whyNotTaken } from "./identities";
import type { World } from "./world/world";

/** `now` is in milliseconds since 1970. Undefined for what is Azure Resource Manager's. */
export function signIn(world: World, call: Call, now: number): Reply | undefined {
  if (call.path === "/metadata/endpoints") return ok(endpoints(call));
  const identity = askIdentity(world, call, now);
  if (identity) return identity;
  const configuration = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(call.path);
  if (configuration) {
    const tenant = `${call.origin}/${configuration[1]}`;
    const [authorize, token] = ["authorize", "token"].map((name) => `${tenant}/oauth2/v2.0/${name}`);
    return ok({ authorization_endpoint: authorize, token_endpoint: token, issuer: `${tenant}/v2.0` });
  }
  const match = /^\/([^/]+)\/oauth2\/(?:v2\.0\/)?token$/.exec(call.path);
  if (!match || call.method !== "POST") return undefined;
  const form = new URLSearchParams(call.body);
  const wanted = match[1]!.toLowerCase();
  const tenant =
    world.tenants.find(({ id, domain }) => wanted === id || wanted === domain) ??
    (wanted === "common" ? world.tenants[0] : undefined);
  if (!tenant) return refusal("invalid_request", `AADSTS90002: Tenant '${wanted}' not found.\r\nTrace ID: 0`);
  const secret = form.get("client_secret") ?? form.get("client_assertion") ?? "";
  if (secret === "" || secret === "wrong")
    return refusal("invalid_client", "AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 0");
  const assertion = form.get("client_assertion") ?? "";
  const why = whyNotTaken(assertion, form.get("client_id") ?? "", `${call.origin}${call.path}`, now);
  if (why) return refusal("invalid_client", `AADSTS700027: The certificate is not valid: ${why}.\r\nTrace ID: 0`);
  const access_token = tokenFor(tenant.id, { name: form.get("client_id") ?? "", now });
  return ok({ token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token });
}

function refusal(error: string, error_description: string): Reply {
  return { status: 401, headers: {}, body: { error, error_description, error_codes: [0] } };
}

function endpoints({ origin, query }: Call) {
  const cloud = cloudAt(origin);
  const audiences = [...cloud.authentication.audiences, "https://management.azure.com/"];
  const { host } = new URL(origin);
  return forVersion(
    { ...cloud, authentication: { ...cloud.authentication, audiences }, host },
    query.get("api-version"),
  );
}
