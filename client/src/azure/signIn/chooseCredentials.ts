// Chooses the credentials: the accounts that are signed in to VS Code, else what azurerm's variables describe, else `az`. It never shows a sign-in.

import { encodeUriPart } from "../../../../server/src/text/index";
import { chooseCloud, cloudOfTerraform, type InspectSetting } from "../clouds/chooseCloud";
import { type Cloud, china, publicCloud, usGovernment } from "../clouds/cloud";
import { simulatorCloud } from "../clouds/simulatorCloud";
import type { AzureHost, Clock, RunProgram } from "../host";
import type { Ask } from "../http/ask";
import { postForm } from "../http/postForm";
import { mapInParallel } from "../mapInParallel";
import { problemFromFailure } from "../problems/fromFailure";
import { AzureError, type AzureProblem } from "../problems/problem";
import { signedOut, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { ArmVariables } from "./armVariables";
import { providerProblem } from "./askToSignIn";
import type { AzProfile } from "./azProfile";
import { azureCli } from "./azureCli";
import type { Credential } from "./credential";
import { editorCredential } from "./editorCredential";
import { keepTokens } from "./keepTokens";
import { managedIdentity } from "./managedIdentity";
import { servicePrincipal } from "./servicePrincipal";
import { tokenFrom } from "./token";

/** What the choice depends on. */
interface CredentialSources {
  readonly host: AzureHost;
  readonly clock: Clock;
  readonly ask: Ask;
  readonly readFile: (path: string) => Promise<string>;
  readonly run: RunProgram;
  readonly variables: ArmVariables;
  readonly profile: AzProfile | undefined;
}

/** The credentials to use, or why there are no credentials. */
export interface ChosenCredentials {
  readonly credentials: readonly Credential[];
  readonly problem?: AzureProblem;
}

/** The credentials of the first way to sign in that has any, or of the one that the settings name. */
export async function chooseCredentials(around: CredentialSources): Promise<ChosenCredentials> {
  const method = around.host.method();
  if (around.host.simulator !== undefined && method === "auto") {
    const cloud = simulatorCloud(around.host.simulator, around.host.mode);
    return { credentials: [simulated(cloud, around.ask, around.clock)] };
  }
  const ways = {
    vscode: () => ofEditor(around),
    environment: async () => ofVariables(around),
    azureCli: async () => ofCli(around),
  };
  const problems: AzureProblem[] = [];
  for (const way of method === "auto" ? (["vscode", "environment", "azureCli"] as const) : [method]) {
    const { credentials, problem } = await ways[way]().catch((error) => failed(error));
    if (credentials.length > 0) return { credentials };
    // "Signed out" says least: any other reason is preferred.
    if (problem && problem.kind !== "signedOut") problems.push(problem);
  }
  return { credentials: [], problem: problems[0] ?? signedOut() };
}

const failed = (error: unknown): ChosenCredentials => ({ credentials: [], problem: problemFromFailure(error, "") });

/** The cloud of the person's settings, or the simulator in its place. */
export function cloudOf(
  host: Pick<AzureHost, "simulator" | "mode"> & { readonly inspectSetting: InspectSetting },
): Cloud {
  return host.simulator === undefined ? chooseCloud(host.inspectSetting) : simulatorCloud(host.simulator, host.mode);
}

async function ofEditor({ host, clock }: CredentialSources): Promise<ChosenCredentials> {
  const cloud = cloudOf(host);
  const { auth } = host;
  try {
    const accounts = await auth.accounts(cloud.provider);
    const all = accounts.map((account) => editorCredential(auth, cloud, account, clock.now));
    // An account may be in VS Code for other things, and never have been given to us.
    const isOurs = await mapInParallel(all, 3, (one) =>
      one.token({}).then(
        () => true,
        () => false,
      ),
    );
    return { credentials: all.filter((_, index) => isOurs[index]), problem: signedOut() };
  } catch (error) {
    throw new AzureError(providerProblem(error) ?? problemFromFailure(error, "VS Code"));
  }
}

function ofVariables(around: CredentialSources): ChosenCredentials {
  const { host, variables, ask, readFile, clock } = around;
  const { method, usesOidc } = variables;
  if (method === "azureCli" || method === "none") {
    if (usesOidc) return withoutToken(variables);
    return host.method() === "environment" ? noneDescribed() : { credentials: [] };
  }
  const cloud = host.simulator === undefined ? cloudOfVariables(variables) : cloudOf(host);
  const credential =
    method === "managedIdentity"
      ? managedIdentity(variables, cloud, ask, readFile, clock)
      : servicePrincipal(variables, cloud, ask, clock);
  return { credentials: [credential] };
}

/** Why ARM_USE_OIDC signs nobody in: what most people forget in a workflow. */
function withoutToken({ tenantId, clientId }: ArmVariables): ChosenCredentials {
  const sentence =
    tenantId === "" || clientId === ""
      ? t("ARM_USE_OIDC is set, but ARM_TENANT_ID and ARM_CLIENT_ID do not say who signs in.")
      : t(
          "ARM_USE_OIDC is set, but there is no token, and no address that returns one: a GitHub workflow needs the permission `id-token: write`.",
        );
  return { credentials: [], problem: unsupported(sentence) };
}

function noneDescribed(): ChosenCredentials {
  const sentence = t(
    "The ARM_ variables do not specify a service principal with a secret, a certificate or a token, nor a managed identity.",
  );
  return { credentials: [], problem: unsupported(sentence) };
}

/** The public one unless they name another. Throws an AzureError for one that is not supported. */
function cloudOfVariables({ metadataHost, environment }: ArmVariables): Cloud {
  const cloud = metadataHost === "" ? cloudOfTerraform(environment) : undefined;
  if (cloud) return cloud;
  const name = metadataHost ? "ARM_METADATA_HOSTNAME" : "ARM_ENVIRONMENT";
  throw new AzureError(unsupported(t("The cloud that {0} names is not supported here.", name)));
}

function ofCli({ host, variables, profile, run, clock }: CredentialSources): ChosenCredentials {
  if (!variables.usesCli)
    return { credentials: [], problem: unsupported(t("ARM_USE_CLI is false, so `az` is not used.")) };
  if (!profile) return { credentials: [], problem: signedOut() };
  if (!host.mayRunPrograms()) {
    const sentence = t("The Azure CLI is not used in a folder that you do not trust.");
    return { credentials: [], problem: unsupported(sentence) };
  }
  const cloud = host.simulator === undefined ? cloudOfCli(profile.cloudName) : cloudOf(host);
  if (!cloud) {
    const sentence = t('The cloud "{0}" of the Azure CLI is not supported here.', profile.cloudName);
    return { credentials: [], problem: unsupported(sentence) };
  }
  return { credentials: [azureCli(run, cloud, profile.label, clock)] };
}

function cloudOfCli(name: string): Cloud | undefined {
  if (name === "" || name === "AzureCloud") return publicCloud;
  if (name === "AzureUSGovernment") return usGovernment;
  return name === "AzureChinaCloud" ? china : undefined;
}

// The identity of tests and the demo. Its secret is not a real one: only the simulator accepts it.
function simulated(cloud: Cloud, ask: Ask, clock: Clock): Credential {
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
