import { ownProperty } from "../../../../server/src/text/index";

// The ARM_ variables, read as azurerm reads them: the same names, the same order, the same defaults.
// Source: internal/provider/provider.go of hashicorp/terraform-provider-azurerm, sdk/auth/auth.go of hashicorp/go-azure-sdk.

/** Environment variables by name. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** What azurerm signs in with, in the order in which it looks. */
export type TerraformMethod =
  | "certificate"
  | "secret"
  | "oidcToken"
  | "pipelineOidc"
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
  readonly certificate: ClientCertificate;
  readonly pipeline: PipelineOidc;
  /** Whether a token is to say who it is that signs in. */
  readonly usesOidc: boolean;
  readonly managedIdentity: IdentityEndpoints;
  readonly subscriptionId: string;
  readonly environment: string;
  readonly metadataHost: string;
  readonly usesCli: boolean;
}

/** A certificate with its key. */
export interface ClientCertificate {
  /** In Base64. */
  readonly data: string;
  readonly path: string;
  readonly password: string;
}

/** Where a pipeline of GitHub's or Azure's gives out a token of its own. */
export interface PipelineOidc {
  readonly url: string;
  readonly token: string;
  /** Of a service connection of Azure Pipelines; empty on GitHub. */
  readonly serviceConnectionId: string;
  /** Whether the address is the one that Azure Pipelines sets itself. */
  readonly isAzure: boolean;
}

/** Where a managed identity gets its tokens; without any, at the address that Azure's virtual machines have. */
interface IdentityEndpoints {
  readonly custom: string;
  /** Of App Service, Container Apps and Functions, which have a header too, and of machines that Azure Arc connects. */
  readonly endpoint: string;
  readonly header: string;
  readonly isArc: boolean;
}

type ReadFile = (path: string) => Promise<string>;

/** A file that a variable names and that cannot be read counts as empty. azurerm then reports it itself. */
export async function readArmVariables(environment: EnvironmentVariables, readFile: ReadFile): Promise<ArmVariables> {
  const get = (name: string) => (ownProperty(environment, name) ?? "").trim();
  const first = (...names: readonly string[]) => names.map(get).find(Boolean) ?? "";
  const getOrFile = async (name: string) => get(name) || (await contentOf(get(`${name}_FILE_PATH`), readFile));
  const isOn = (name: string, otherwise: boolean) => (get(name) ? /^(1|t|true)$/i.test(get(name)) : otherwise);
  const [usesOidc, usesAks] = [isOn("ARM_USE_OIDC", false), isOn("ARM_USE_AKS_WORKLOAD_IDENTITY", false)];
  // On AKS the names are those that its webhook sets.
  const ofAks = (name: string) => (usesAks ? get(name) : "");
  const given = usesOidc || usesAks ? await getOrFile("ARM_OIDC_TOKEN") : "";
  const requestUrl = first("ARM_OIDC_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_URL", "SYSTEM_OIDCREQUESTURI");
  const variables = {
    tenantId: get("ARM_TENANT_ID") || ofAks("AZURE_TENANT_ID"),
    clientId: (await getOrFile("ARM_CLIENT_ID")) || ofAks("AZURE_CLIENT_ID"),
    clientSecret: await getOrFile("ARM_CLIENT_SECRET"),
    oidcToken: given || (await contentOf(ofAks("AZURE_FEDERATED_TOKEN_FILE"), readFile)),
    certificate: {
      data: get("ARM_CLIENT_CERTIFICATE"),
      path: get("ARM_CLIENT_CERTIFICATE_PATH"),
      password: ownProperty(environment, "ARM_CLIENT_CERTIFICATE_PASSWORD") ?? "",
    },
    pipeline: {
      url: requestUrl,
      isAzure: requestUrl !== "" && requestUrl === get("SYSTEM_OIDCREQUESTURI"),
      token: first("ARM_OIDC_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "SYSTEM_ACCESSTOKEN"),
      serviceConnectionId: first(
        "ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID",
        "ARM_OIDC_AZURE_SERVICE_CONNECTION_ID",
        "AZURESUBSCRIPTION_SERVICE_CONNECTION_ID",
      ),
    },
    usesOidc,
    managedIdentity: {
      custom: get("ARM_MSI_ENDPOINT"),
      endpoint: get("IDENTITY_ENDPOINT"),
      header: get("IDENTITY_HEADER"),
      isArc: get("IMDS_ENDPOINT") !== "",
    },
    subscriptionId: get("ARM_SUBSCRIPTION_ID"),
    environment: get("ARM_ENVIRONMENT"),
    metadataHost: get("ARM_METADATA_HOSTNAME") || get("ARM_METADATA_HOST"),
    usesCli: isOn("ARM_USE_CLI", true),
  };
  const { tenantId, clientId, clientSecret, oidcToken, certificate, pipeline } = variables;
  const isPrincipal = tenantId !== "" && clientId !== "";
  const method = (): TerraformMethod => {
    if (isPrincipal && (certificate.data || certificate.path)) return "certificate";
    if (isPrincipal && clientSecret) return "secret";
    if (isPrincipal && oidcToken) return "oidcToken";
    if (isPrincipal && usesOidc && pipeline.url) return "pipelineOidc";
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
