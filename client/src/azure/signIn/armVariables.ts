import { ownProperty } from "../../../../server/src/text/index";

// The ARM_ variables, read as azurerm reads them: the same names, the same order, the same defaults.

/** Environment variables by name. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** What azurerm signs in with, in the order in which it looks. */
export type TerraformMethod =
  | "certificate"
  | "secret"
  | "oidcToken"
  | "pipelineOidc"
  | "workloadIdentity"
  | "managedIdentity"
  | "azureCli"
  | "none";

/** What the variables say. Texts are empty where a variable is not set. */
export interface ArmVariables {
  readonly method: TerraformMethod;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly oidcToken: string;
  readonly subscriptionId: string;
  readonly environment: string;
  readonly metadataHost: string;
  readonly usesCli: boolean;
}

type ReadFile = (path: string) => Promise<string>;

/** A file that a variable names and that cannot be read counts as empty, and azurerm then says so itself. */
export async function readArmVariables(environment: EnvironmentVariables, readFile: ReadFile): Promise<ArmVariables> {
  const get = (name: string) => (ownProperty(environment, name) ?? "").trim();
  const getOrFile = async (name: string) => get(name) || (await contentOf(get(`${name}_FILE_PATH`), readFile));
  const isOn = (name: string, otherwise: boolean) => (get(name) ? /^(1|t|true)$/i.test(get(name)) : otherwise);
  const variables = {
    tenantId: get("ARM_TENANT_ID"),
    clientId: await getOrFile("ARM_CLIENT_ID"),
    clientSecret: await getOrFile("ARM_CLIENT_SECRET"),
    oidcToken: isOn("ARM_USE_OIDC", false) ? await getOrFile("ARM_OIDC_TOKEN") : "",
    subscriptionId: get("ARM_SUBSCRIPTION_ID"),
    environment: get("ARM_ENVIRONMENT"),
    metadataHost: get("ARM_METADATA_HOSTNAME") || get("ARM_METADATA_HOST"),
    usesCli: isOn("ARM_USE_CLI", true),
  };
  const { tenantId, clientId, clientSecret, oidcToken } = variables;
  const isPrincipal = tenantId !== "" && clientId !== "";
  const pipeline = get("ARM_OIDC_REQUEST_URL") || get("ACTIONS_ID_TOKEN_REQUEST_URL") || get("SYSTEM_OIDCREQUESTURI");
  const method = (): TerraformMethod => {
    if (isPrincipal && (get("ARM_CLIENT_CERTIFICATE") || get("ARM_CLIENT_CERTIFICATE_PATH"))) return "certificate";
    if (isPrincipal && clientSecret) return "secret";
    if (isPrincipal && oidcToken) return "oidcToken";
    if (isPrincipal && isOn("ARM_USE_OIDC", false) && pipeline) return "pipelineOidc";
    if (isOn("ARM_USE_AKS_WORKLOAD_IDENTITY", false)) return "workloadIdentity";
    if (isOn("ARM_USE_MSI", false)) return "managedIdentity";
    return variables.usesCli ? "azureCli" : "none";
  };
  return { ...variables, method: method() };
}

async function contentOf(path: string, readFile: ReadFile): Promise<string> {
  if (path === "") return "";
  return readFile(path).then(
    (text) => text.trim(),
    () => "",
  );
}
