// The identity that Terraform would use, which may see other workspaces than the one that browses.
import { isUuid } from "../../../../server/src/text/index";
import { t } from "../translate";
import type { ArmVariables, TerraformMethod } from "./armVariables";
import type { AzProfile } from "./azProfile";

/** The identity that Terraform would use. */
export interface TerraformIdentity {
  readonly method: TerraformMethod;
  /** An account or a client id; undefined when it is only known where Terraform runs. */
  readonly label?: string;
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  /** A sentence for people: whom Terraform signs in as. */
  readonly sentence: string;
}

/** What azurerm would use in this process's environment, as long as its provider block says nothing else. */
export function terraformIdentity(variables: ArmVariables, profile: AzProfile | undefined): TerraformIdentity {
  const { method, clientId } = variables;
  // What the code is about does not depend on who signs in.
  const nobody = { method: "none", ...known({ subscriptionId: variables.subscriptionId }) } as const;
  if (method === "azureCli") {
    if (!profile) return { ...nobody, sentence: t("Terraform would not be able to sign in: run `az login`.") };
    const sentence = t("Terraform would sign in as {0}, with the Azure CLI.", profile.label);
    const tenantId = variables.tenantId || profile.tenantId;
    const subscriptionId = variables.subscriptionId || profile.subscriptionId;
    return { method, sentence, label: profile.label, tenantId, subscriptionId };
  }
  const { tenantId, subscriptionId } = variables;
  if (method === "none")
    return { ...nobody, sentence: t("Terraform would not be able to sign in: ARM_USE_CLI is false.") };
  const label = clientId || undefined;
  const sentence =
    method === "managedIdentity"
      ? t("Terraform would sign in with the managed identity of the computer that it runs on.")
      : t("Terraform would sign in as the service principal {0} of the ARM_ variables.", clientId || "?");
  return { method, sentence, ...known({ label, tenantId, subscriptionId }) };
}

/** A warning when Terraform would work in another tenant than the ones that are browsed; undefined when it would not. */
export function tenantWarning(terraform: TerraformIdentity, browsed: readonly string[]): string | undefined {
  const { tenantId, sentence } = terraform;
  if (tenantId === undefined || browsed.length === 0) return undefined;
  // A tenant may be given as a domain, which cannot be compared with an id.
  if (!isUuid(tenantId)) return undefined;
  if (browsed.some((id) => id.toLowerCase() === tenantId.toLowerCase())) return undefined;
  return t("{0} It would work in the tenant {1}, which you are not browsing here.", sentence, tenantId);
}

function known<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
