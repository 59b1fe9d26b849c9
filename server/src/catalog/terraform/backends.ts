/**
 * Where state is stored. Source: developer.hashicorp.com/terraform/language/backend/azurerm; what Terraform 1.11 takes was tried
 * with `terraform init`.
 */
import { type Attribute, dependentBody } from "../schema";
import { anyBodyItem, argumentSchema, block } from "./schemaBuilders";

const summary = "Where state is stored.";

const labelled = { labels: ["type"], maxItems: 1 };

const azurerm: Readonly<Record<string, Attribute>> = {
  resource_group_name: argumentSchema("string", "The resource group of the storage account."),
  storage_account_name: argumentSchema("string", "The storage account that holds the state."),
  container_name: argumentSchema("string", "The container in it."),
  key: argumentSchema("string", "The name of the blob, such as `prod.terraform.tfstate`."),
  use_azuread_auth: argumentSchema(
    "bool",
    "Whether to sign in to the blob with Microsoft Entra ID, without keys of the account.",
  ),
  subscription_id: argumentSchema("string", "The subscription of the storage account."),
  tenant_id: argumentSchema("string", "The tenant to sign in to."),
  client_id: argumentSchema("string", "The application to sign in as."),
  client_id_file_path: argumentSchema("string", "A file that holds the id of the application."),
  client_secret: argumentSchema("string", "A secret of the application. Set the variable ARM_CLIENT_SECRET instead."),
  client_secret_file_path: argumentSchema("string", "A file that holds a secret of the application."),
  client_certificate: argumentSchema("string", "A certificate of the application, in Base64."),
  client_certificate_path: argumentSchema("string", "The file of a certificate of the application."),
  client_certificate_password: argumentSchema("string", "The password of the certificate."),
  use_cli: argumentSchema("bool", "Whether to sign in as Azure CLI has."),
  use_msi: argumentSchema("bool", "Whether to sign in as the managed identity of the machine."),
  msi_endpoint: argumentSchema("string", "Where the managed identity is asked for a token."),
  use_oidc: argumentSchema("bool", "Whether to sign in with a token of a pipeline."),
  oidc_token: argumentSchema("string", "The token."),
  oidc_token_file_path: argumentSchema("string", "A file that holds the token."),
  oidc_request_token: argumentSchema("string", "What to ask for a token with."),
  oidc_request_url: argumentSchema("string", "Where to ask for a token."),
  ado_pipeline_service_connection_id: argumentSchema("string", "The service connection of an Azure DevOps pipeline."),
  use_aks_workload_identity: argumentSchema("bool", "Whether to sign in as the workload identity of a pod."),
  access_key: argumentSchema("string", "A key of the storage account. Set the variable ARM_ACCESS_KEY instead."),
  sas_token: argumentSchema("string", "A token for the storage account. Set the variable ARM_SAS_TOKEN instead."),
  snapshot: argumentSchema("bool", "Whether to keep a snapshot of the blob before each change."),
  lookup_blob_endpoint: argumentSchema("bool", "Whether to ask Azure where the blobs of the account are."),
  environment: argumentSchema("string", "The cloud.", {
    values: ["public", "china", "usgovernment"],
    valuesOpen: true,
  }),
  metadata_host: argumentSchema("string", "Where to ask for the addresses of a cloud of your own."),
  endpoint: argumentSchema("string", "The address of the Azure Resource Manager of a cloud of your own."),
};

/** The kinds of backends that Terraform has. */
export const backendKinds: readonly string[] = [
  "azurerm",
  "local",
  "remote",
  "http",
  "s3",
  "gcs",
  "kubernetes",
  "pg",
  "consul",
  "cos",
  "oss",
  "oci",
];

/** Those that earlier releases had (before 1.3), and one that is there for tests alone. Source: internal/backend/init of Terraform. */
const otherBackends: ReadonlySet<string> = new Set([
  "artifactory",
  "atlas",
  "etcd",
  "etcdv3",
  "manta",
  "swift",
  "inmem",
]);

/** Whether some release of Terraform has a backend of that kind. */
export function isBackend(kind: string): boolean {
  return backendKinds.includes(kind) || otherBackends.has(kind);
}

/** A backend. Of those of other clouds nothing is known, and of this one nothing is claimed: later versions take more. */
export const backend: Attribute = {
  ...block(summary, { "*": anyBodyItem }, labelled),
  dependentBody: dependentBody("label", (kind) =>
    kind === "azurerm" ? block(summary, { ...azurerm, "*": anyBodyItem }, labelled) : undefined,
  ),
};
