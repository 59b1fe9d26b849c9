// Which account and tenant `az` would use, from the file in which it notes them. Reading it costs nothing and runs
// nothing, so it is known in folders that are not trusted too.
import { parseJson } from "../parseJson";
import type { EnvironmentVariables } from "./armVariables";
import { ownFile } from "./readFile";

/** The default account of the Azure CLI. */
export interface AzProfile {
  /** Who is signed in. */
  readonly label: string;
  /** Of the default subscription: what Terraform would use. */
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly cloudName: string;
}

/** A subscription in that file, of which anything may be missing. */
interface Listed {
  readonly isDefault?: unknown;
  readonly tenantId?: unknown;
  readonly id?: unknown;
  readonly user?: { readonly name?: unknown };
  readonly environmentName?: unknown;
}

/** Undefined if `az` is not installed or is not signed in. */
export async function readAzProfile(
  environment: EnvironmentVariables,
  readFile: (path: string) => Promise<string>,
): Promise<AzProfile | undefined> {
  try {
    const text = await readFile(ownFile(environment.AZURE_CONFIG_DIR, ".azure", "azureProfile.json"));
    const { subscriptions } = parseJson(text) as { readonly subscriptions: readonly Listed[] };
    const { tenantId, id, user, environmentName } = subscriptions.find(({ isDefault }) => isDefault === true)!;
    if (typeof tenantId !== "string" || typeof id !== "string") return undefined;
    return { label: String(user?.name ?? ""), tenantId, subscriptionId: id, cloudName: String(environmentName ?? "") };
  } catch {
    return undefined;
  }
}
