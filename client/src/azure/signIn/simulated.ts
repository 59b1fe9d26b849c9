// The identity of tests and the demo. Its secret is not a real one: only the simulator accepts it.
import { encodeUriPart } from "../../../../server/src/text/index";
import type { Cloud } from "../clouds/cloud";
import type { Clock } from "../host";
import type { Ask } from "../http/ask";
import { postForm } from "../http/postForm";
import { AzureError } from "../problems/problem";
import { signedOut } from "../problems/sentences";
import { t } from "../translate";
import type { Credential } from "./credential";
import { keepTokens } from "./keepTokens";
import { tokenFrom } from "./token";

export function simulated(cloud: Cloud, ask: Ask, clock: Clock): Credential {
  const label = t("Simulation, no Azure account");
  const identity = { key: `simulator:${cloud.endpoint}`, kind: "simulator" as const, label, cloud };
  return keepTokens(identity, clock, async (tenantId, signal) => {
    const fields = { grant_type: "client_credentials", client_id: "simulated", client_secret: "simulated" };
    const url = `${cloud.login}/${encodeUriPart(tenantId ?? "common")}/oauth2/v2.0/token`;
    const { access_token } = await postForm(ask, url, { ...fields, scope: cloud.scopes.program }, signal);
    if (typeof access_token !== "string") throw new AzureError(signedOut());
    return tokenFrom(access_token, clock.now());
  });
}
