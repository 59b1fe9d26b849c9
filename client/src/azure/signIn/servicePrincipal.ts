// A service principal, from the variables that azurerm reads. Its secret goes to the cloud's own sign-in and nowhere else.
import type { Cloud } from "../clouds/cloud";
import type { Clock } from "../host";
import type { Ask } from "../http/ask";
import { postForm } from "../http/postForm";
import { AzureError } from "../problems/problem";
import { refused, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { ArmVariables } from "./armVariables";
import { clientAssertion } from "./clientAssertion";
import type { Credential, Identity } from "./credential";
import { keepTokens } from "./keepTokens";
import { pipelineToken } from "./pipelineToken";
import { type AccessToken, tokenFrom } from "./token";

/** The credential of variables with the method of a principal. Throws an AzureError if the tenant is not valid. */
export function servicePrincipal(variables: ArmVariables, cloud: Cloud, ask: Ask, clock: Clock): Credential {
  const { method, tenantId, clientId } = variables;
  if (!isName(tenantId)) throw new AzureError(unsupported(t("ARM_TENANT_ID is neither an id nor a domain.")));
  const identity: Identity = {
    key: `servicePrincipal:${cloud.id}:${tenantId}:${clientId}`.toLowerCase(),
    kind: "servicePrincipal",
    label: clientId,
    cloud,
    tenantId,
  };
  const url = `${cloud.login}/${tenantId}/oauth2/v2.0/token`;
  return keepTokens(identity, clock, async (_, signal) => {
    const fields = { grant_type: "client_credentials", client_id: clientId, scope: cloud.scopes.program };
    const proof = await proofOf(signal);
    return principalToken(await postForm(ask, url, { ...fields, ...proof }, signal), clock.now());
  });

  async function proofOf(signal: AbortSignal | undefined): Promise<Readonly<Record<string, string>>> {
    if (method === "secret") return { client_secret: variables.clientSecret };
    if (method === "oidcToken") return asserted(variables.oidcToken);
    if (method === "pipelineOidc") return asserted(await pipelineToken(variables.pipeline, ask, signal));
    return asserted(await clientAssertion(variables.certificate, clientId, url, clock.now()));
  }
}

function asserted(token: string): Readonly<Record<string, string>> {
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: token,
  };
}

/** A tenant is an id or a domain: anything else could change the address that the secret is sent to. */
export function isName(tenantId: string): boolean {
  return /^[0-9a-z]([0-9a-z.-]{0,250}[0-9a-z])?$/i.test(tenantId);
}

function principalToken(answer: Readonly<Record<string, unknown>>, now: number): AccessToken {
  const { access_token, expires_in, error, error_description } = answer;
  if (typeof access_token !== "string") {
    const reason = [error_description, error].find((one) => typeof one === "string" && one !== "");
    const [sentence = ""] = String(reason ?? t("the sign-in returned no token.")).split(/\r?\n/);
    throw new AzureError({
      ...refused(sentence),
      message: t("The service principal of the ARM_ variables cannot sign in: {0}", sentence.slice(0, 500)),
    });
  }
  const token = tokenFrom(access_token, now);
  const seconds = Number(expires_in);
  return Number.isFinite(seconds) ? { ...token, expiresAt: Math.min(token.expiresAt, now + seconds * 1000) } : token;
}
