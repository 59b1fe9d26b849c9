// The account of `az login`, which is only asked for tokens.
import type { Cloud } from "../clouds/cloud";
import type { Clock, RunProgram } from "../host";
import { parseJson } from "../parseJson";
import { isAbort } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { needsSignIn, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { Credential } from "./credential";
import { keepTokens } from "./keepTokens";
import { isName } from "./servicePrincipal";
import { tokenFrom } from "./token";

const timeout = 20_000;

/** The credential of the Azure CLI. `label` is the name of the account. */
export function azureCli(run: RunProgram, cloud: Cloud, label: string, clock: Clock): Credential {
  const identity = { key: `azureCli:${cloud.id}:${label}`, kind: "azureCli" as const, label, cloud };
  return keepTokens(identity, clock, async (tenantId, signal) => {
    // On Windows `az` is a script, which a shell reads: nothing but letters, digits, dots and dashes may reach it.
    if (tenantId !== undefined && !isName(tenantId)) throw new AzureError(needsSignIn(undefined));
    const args = ["account", "get-access-token", "--output", "json", "--scope", cloud.scopes.program];
    if (tenantId !== undefined) args.push("--tenant", tenantId);
    const answer = await run("az", args, { timeout, signal }).catch((error) => {
      if (isAbort(error)) throw error;
      throw new AzureError(problemOf(error, tenantId));
    });
    return tokenOf(answer, clock.now());
  });
}

function problemOf(error: unknown, tenantId: string | undefined) {
  const { code, stderr, message } = error as { code?: unknown; stderr?: unknown; message?: unknown };
  if (code === "ENOENT") return unsupported(t("The Azure CLI, `az`, was not found."));
  const [detail = ""] = String(stderr || message || "").split(/\r?\n/);
  const command = tenantId ? `az login --tenant ${tenantId}` : "az login";
  return {
    ...needsSignIn(tenantId),
    message: t("The Azure CLI is not signed in. Run `{0}` in a terminal.", command),
    detail: detail.slice(0, 500),
  };
}

function tokenOf(answer: string, now: number) {
  const unreadable = () => new AzureError(unsupported(t("The Azure CLI's answer could not be read.")));
  try {
    const { accessToken, expires_on } = parseJson(answer) as { accessToken?: unknown; expires_on?: unknown };
    if (typeof accessToken !== "string") throw unreadable();
    const token = tokenFrom(accessToken, now);
    return Number.isFinite(Number(expires_on)) ? { ...token, expiresAt: Number(expires_on) * 1000 } : token;
  } catch {
    throw unreadable();
  }
}
