// A service principal, from the variables that azurerm reads. Its secret goes to the cloud's own sign-in and nowhere else.
import { cloudOfTerraform } from "../clouds/chooseCloud";
import type { Cloud } from "../clouds/cloud";
import type { Clock } from "../host";
import type { PostForm } from "../http/postForm";
import { AzureError } from "../problems/problem";
import { refused, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { ArmVariables } from "./armVariables";
import type { Credential, Identity } from "./credential";
import { keepTokens } from "./keepTokens";
import { type AccessToken, tokenFrom } from "./token";

/**
 * The credential that the variables describe; undefined when they describe none. Throws an AzureError where azurerm
 * could sign in and we cannot. `simulator` takes the place of the cloud in tests.
 */
export function servicePrincipal(
  variables: ArmVariables,
  post: PostForm,
  clock: Clock,
  simulator?: Cloud,
): Credential | undefined {
  const { method, tenantId, clientId } = variables;
  if (method === "certificate") {
    throw new AzureError(
      unsupported(
        t("A service principal's certificate (PKCS#12) is not supported here: use `az login --service-principal`."),
      ),
    );
  }
  if (method !== "secret" && method !== "oidcToken") return undefined;
  const cloud = simulator ?? cloudOf(variables);
  if (!isName(tenantId)) throw new AzureError(unsupported(t("ARM_TENANT_ID is neither an id nor a domain.")));
  const proof: Record<string, string> =
    method === "secret"
      ? { client_secret: variables.clientSecret }
      : {
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: variables.oidcToken,
        };
  const identity: Identity = {
    key: `servicePrincipal:${cloud.id}:${tenantId}:${clientId}`.toLowerCase(),
    kind: "servicePrincipal",
    label: clientId,
    cloud,
    tenantId,
  };
  return keepTokens(identity, clock, async (_, signal) => {
    const fields = { grant_type: "client_credentials", client_id: clientId, scope: cloud.scopes.program, ...proof };
    return principalToken(await post(`${cloud.login}/${tenantId}/oauth2/v2.0/token`, fields, signal), clock.now());
  });
}

function cloudOf({ metadataHost, environment }: ArmVariables): Cloud {
  const cloud = metadataHost === "" ? cloudOfTerraform(environment) : undefined;
  if (cloud) return cloud;
  const name = metadataHost ? "ARM_METADATA_HOSTNAME" : "ARM_ENVIRONMENT";
  throw new AzureError(unsupported(t("The cloud that {0} names is not supported here.", name)));
}

/** A tenant is an id or a domain: anything else could change the address that the secret is sent to. */
export function isName(tenantId: string): boolean {
  return /^[0-9a-z]([0-9a-z.-]{0,250}[0-9a-z])?$/i.test(tenantId);
}

function principalToken(answer: unknown, now: number): AccessToken {
  const { access_token, expires_in, error, error_description } = answer as Record<string, unknown>;
  if (typeof access_token !== "string") {
    const [sentence = ""] = String(error_description ?? error ?? "").split(/\r?\n/);
    throw new AzureError({
      ...refused(sentence || t("the sign-in returned no token.")),
      message: t("The service principal of the ARM_ variables cannot sign in: {0}", sentence || String(error ?? "?")),
    });
  }
  const token = tokenFrom(access_token, now);
  const seconds = Number(expires_in);
  return Number.isFinite(seconds) ? { ...token, expiresAt: Math.min(token.expiresAt, now + seconds * 1000) } : token;
}
