// The token by which a pipeline of GitHub's or Azure's says which one it is: Microsoft's sign-in takes it in the place of a secret.
import type { Ask, Question } from "../http/ask";
import { AzureError } from "../problems/problem";
import { unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { PipelineOidc } from "./armVariables";

/** The audience that an application's federated credentials name, unless somebody has chosen another one. */
const audience = "api://AzureADTokenExchange";

/**
 * A token of now. Rejects with an AzureError. Sources: https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token,
 * https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create
 */
export async function pipelineToken(oidc: PipelineOidc, ask: Ask, signal: AbortSignal | undefined): Promise<string> {
  if (oidc.token === "")
    throw new AzureError(
      unsupported(
        t(
          "The pipeline has an address for its tokens, but not the token that a request to it needs: pass System.AccessToken as SYSTEM_ACCESSTOKEN, or set ARM_OIDC_REQUEST_TOKEN.",
        ),
      ),
    );
  if (oidc.isAzure && oidc.serviceConnectionId === "")
    throw new AzureError(
      unsupported(
        t("Azure Pipelines returns tokens only for a service connection: set ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID."),
      ),
    );
  const question = questionFor(oidc);
  if (!question) throw new AzureError(unsupported(t("The pipeline has no valid address for its tokens.")));
  try {
    const answered = await ask(question, signal);
    const { value, oidcToken, message } = answered.json();
    const token = value ?? oidcToken;
    if (typeof token === "string" && token !== "") return token;
    const reason = typeof message === "string" ? message.split(/\r?\n/)[0]! : "";
    throw new AzureError(
      unsupported(reason.slice(0, 300) || t("the answer has no token (HTTP {0}).", answered.status)),
    );
  } catch (error) {
    if (!(error instanceof AzureError)) throw error;
    const { problem } = error;
    throw new AzureError({ ...problem, message: t("The pipeline returns no token: {0}", problem.message) });
  }
}

function questionFor({ url: address, token, serviceConnectionId }: PipelineOidc): Question | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The pipeline's own token goes there.
  if (!url || !(url.protocol === "https:" || /^(127\.|\[::1\])/.test(url.hostname))) return undefined;
  const headers = { Authorization: `Bearer ${token}` };
  if (serviceConnectionId === "") {
    url.searchParams.set("audience", audience);
    return { method: "GET", url: url.href, headers };
  }
  url.searchParams.set("api-version", "7.1");
  url.searchParams.set("serviceConnectionId", serviceConnectionId);
  return {
    method: "POST",
    url: url.href,
    headers: { ...headers, "Content-Type": "application/json", "X-TFS-FedAuthRedirect": "Suppress" },
    body: "",
  };
}
