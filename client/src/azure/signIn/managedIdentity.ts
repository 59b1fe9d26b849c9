// The identity that Azure gives a machine, an app or a connected server: what runs there asks for its tokens without a secret.
import type { Cloud } from "../clouds/cloud";
import type { Clock } from "../host";
import type { Answer, Ask, Question } from "../http/ask";
import { AzureError } from "../problems/problem";
import { refused, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { ArmVariables } from "./armVariables";
import type { Credential, Identity } from "./credential";
import { keepTokens } from "./keepTokens";
import { type AccessToken, tokenFrom } from "./token";

/** Where Azure's virtual machines, and what runs on them, ask. */
const ofMachines = "http://169.254.169.254/metadata/identity/oauth2/token";
/** Where no such machine is, nothing answers there. */
const timeout = 10_000;

/**
 * Sources: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token,
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference,
 * https://learn.microsoft.com/azure/azure-arc/servers/managed-identity-authentication
 */
export function managedIdentity(
  { managedIdentity: around, clientId, tenantId }: Pick<ArmVariables, "managedIdentity" | "clientId" | "tenantId">,
  cloud: Cloud,
  ask: Ask,
  readFile: (path: string) => Promise<string>,
  clock: Clock,
): Credential {
  const identity: Identity = {
    key: `managedIdentity:${cloud.id}:${clientId}`.toLowerCase(),
    kind: "managedIdentity",
    label: clientId || t("managed identity"),
    cloud,
    ...(tenantId !== "" && { tenantId }),
  };
  const resource = cloud.scopes.program.replace(/\.default$/, "");
  return keepTokens(identity, clock, async (_, signal) => {
    const question = questionFor(around, { resource, ...(clientId !== "" && { client_id: clientId }) });
    try {
      const first = await ask(question, signal);
      const key = around.isArc && first.status === 401 ? keyFile(first) : undefined;
      const answer = key ? await ask(withKey(question, await readFile(key)), signal) : first;
      return tokenOf(answer, clock.now());
    } catch (error) {
      if (!(error instanceof AzureError)) throw error;
      throw new AzureError({
        ...error.problem,
        message: t("The managed identity of this computer gets no token: {0}", error.problem.message),
      });
    }
  });
}

function questionFor(
  { custom, endpoint, header, isArc }: ArmVariables["managedIdentity"],
  fields: Readonly<Record<string, string>>,
): Question {
  const at = (address: string, version: string, headers: Question["headers"]): Question => {
    if (!URL.canParse(address))
      throw new AzureError(
        unsupported(t("The environment variables have no valid address for the tokens of a managed identity.")),
      );
    const url = new URL(address);
    for (const [name, value] of Object.entries({ "api-version": version, ...fields }))
      url.searchParams.set(name, value);
    return { method: "GET", url: url.href, headers, timeout };
  };
  if (custom !== "") return at(custom, "2018-02-01", { Metadata: "true" });
  if (endpoint !== "" && header !== "") return at(endpoint, "2019-08-01", { "X-IDENTITY-HEADER": header });
  if (endpoint !== "" && isArc) return at(endpoint, "2020-06-01", { Metadata: "true" });
  return at(ofMachines, "2018-02-01", { Metadata: "true" });
}

/** The file that a connected server shows to be read, by which it sees that whoever asks may do so. No other file is read. */
function keyFile(answer: Answer): string {
  const path = /^Basic realm="?([^"]+?)"?$/i.exec(answer.header("www-authenticate") ?? "")?.[1] ?? "";
  const isKey =
    /^(?:\/var\/opt\/azcmagent\/tokens\/|[a-z]:\\ProgramData\\AzureConnectedMachineAgent\\Tokens\\)[\w-]+\.key$/i;
  if (isKey.test(path)) return path;
  throw new AzureError(unsupported(t("Azure Arc did not name a file of its own for the sign-in.")));
}

function withKey(question: Question, key: string): Question {
  return { ...question, headers: { ...question.headers, Authorization: `Basic ${key.trim()}` } };
}

function tokenOf(answer: Answer, now: number): AccessToken {
  const { access_token, expires_on, error, error_description, message } = answer.json();
  if (typeof access_token === "string") {
    const token = tokenFrom(access_token, now);
    const seconds = Number(expires_on);
    return Number.isFinite(seconds) && seconds > 0 ? { ...token, expiresAt: seconds * 1000 } : token;
  }
  const reason = [error_description, message, error].find((one) => typeof one === "string" && one !== "");
  const [sentence = ""] = String(reason ?? t("the answer has no token (HTTP {0}).", answer.status)).split(/\r?\n/);
  throw new AzureError({ ...refused(sentence), message: sentence.slice(0, 300) });
}
