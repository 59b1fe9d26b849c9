/**
 * Where state is stored. Source: developer.hashicorp.com/terraform/language/backend/azurerm, and for the releases that have an
 * argument internal/backend/remote-state/azure of Terraform 1.0 to 1.17 and OpenTofu 1.6 to 1.13.
 */
import { ownProperty } from "../../text/index";
import { type Attribute, type BodySchema, dependentBody, type Since } from "../schema";
import { lazy } from "./lazy";
import { anyBodyItem, argumentSchema, block } from "./schemaBuilders";
import { firstOpenTofu } from "./since";

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
  client_id_file_path: argumentSchema("string", "A file that holds the id of the application.", {
    releases: { terraform: "1.11", openTofu: "1.11" },
  }),
  client_secret: argumentSchema("string", "A secret of the application. Set the variable ARM_CLIENT_SECRET instead."),
  client_secret_file_path: argumentSchema("string", "A file that holds a secret of the application.", {
    releases: { terraform: "1.11", openTofu: "1.11" },
  }),
  client_certificate: argumentSchema("string", "A certificate of the application, in Base64.", {
    releases: { terraform: "1.11", openTofu: "1.11" },
  }),
  client_certificate_path: argumentSchema("string", "The file of a certificate of the application."),
  client_certificate_password: argumentSchema("string", "The password of the certificate."),
  use_cli: argumentSchema("bool", "Whether to sign in as Azure CLI has.", {
    releases: { terraform: "1.11", openTofu: "1.11" },
  }),
  use_msi: argumentSchema("bool", "Whether to sign in as the managed identity of the machine."),
  msi_endpoint: argumentSchema("string", "Where the managed identity is asked for a token."),
  use_oidc: argumentSchema("bool", "Whether to sign in with a token of a pipeline.", {
    releases: { terraform: "1.2", openTofu: firstOpenTofu },
  }),
  oidc_token: argumentSchema("string", "The token.", { releases: { terraform: "1.4", openTofu: firstOpenTofu } }),
  oidc_token_file_path: argumentSchema("string", "A file that holds the token.", {
    releases: { terraform: "1.4", openTofu: firstOpenTofu },
  }),
  oidc_request_token: argumentSchema("string", "What to ask for a token with.", {
    releases: { terraform: "1.2", openTofu: firstOpenTofu },
  }),
  oidc_request_url: argumentSchema("string", "Where to ask for a token.", {
    releases: { terraform: "1.2", openTofu: firstOpenTofu },
  }),
  ado_pipeline_service_connection_id: argumentSchema("string", "The service connection of an Azure DevOps pipeline.", {
    releases: { terraform: "1.12" },
  }),
  use_aks_workload_identity: argumentSchema("bool", "Whether to sign in as the workload identity of a pod.", {
    releases: { terraform: "1.11", openTofu: "1.11" },
  }),
  access_key: argumentSchema("string", "A key of the storage account. Set the variable ARM_ACCESS_KEY instead."),
  sas_token: argumentSchema("string", "A token for the storage account. Set the variable ARM_SAS_TOKEN instead."),
  snapshot: argumentSchema("bool", "Whether to keep a snapshot of the blob before each change."),
  lookup_blob_endpoint: argumentSchema("bool", "Whether to ask Azure where the blobs of the account are.", {
    releases: { terraform: "1.12" },
  }),
  environment: argumentSchema("string", "The cloud.", {
    values: ["public", "china", "usgovernment"],
    valuesOpen: true,
  }),
  metadata_host: argumentSchema("string", "Where to ask for the addresses of a cloud of your own."),
  endpoint: argumentSchema("string", "The address of the Azure Resource Manager of a cloud of your own."),
  use_microsoft_graph: argumentSchema("bool", "Whether to ask Microsoft Graph. Only in Terraform 1.1 and 1.2.", {
    deprecated: true,
    releases: { terraform: "1.1" },
  }),
  timeout_seconds: argumentSchema("number", "How long to wait for Azure.", { releases: { openTofu: "1.9" } }),
  ado_service_connection_id: argumentSchema("string", "The service connection of an Azure DevOps pipeline.", {
    releases: { openTofu: "1.12" },
  }),
  customer_provided_key: argumentSchema(
    "string",
    "A key of 256 bits, in Base64, by which the account encrypts the blob.",
    {
      sensitive: true,
      releases: { openTofu: "1.12" },
    },
  ),
  encryption_scope: argumentSchema("string", "The encryption scope of the account by which the blob is encrypted.", {
    releases: { openTofu: "1.12" },
  }),
};

const local: Readonly<Record<string, Attribute>> = {
  path: argumentSchema("string", "The file of the state.", { default: "terraform.tfstate" }),
  workspace_dir: argumentSchema("string", "The folder in which the states of other workspaces are."),
};

const http: Readonly<Record<string, Attribute>> = {
  address: argumentSchema("string", "Where the state is read and written."),
  update_method: argumentSchema("string", "The method by which it is written.", { default: "POST" }),
  lock_address: argumentSchema("string", "Where the state is locked."),
  lock_method: argumentSchema("string", "The method by which it is locked.", { default: "LOCK" }),
  unlock_address: argumentSchema("string", "Where the lock is taken away."),
  unlock_method: argumentSchema("string", "The method by which the lock is taken away.", { default: "UNLOCK" }),
  username: argumentSchema("string", "Who signs in."),
  password: argumentSchema("string", "The password of that user. Set the variable TF_HTTP_PASSWORD instead."),
  skip_cert_verification: argumentSchema("bool", "Whether to skip the check of the server's certificate."),
  retry_max: argumentSchema("number", "How often to try again.", { default: 2 }),
  retry_wait_min: argumentSchema("number", "The seconds to wait between two tries at least.", { default: 1 }),
  retry_wait_max: argumentSchema("number", "The seconds to wait between two tries at most.", { default: 30 }),
  client_ca_certificate_pem: argumentSchema("string", "The authority that the server's certificate is checked by."),
  client_certificate_pem: argumentSchema("string", "The certificate to sign in with."),
  client_private_key_pem: argumentSchema("string", "The private key of that certificate."),
};

const own: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = { azurerm, local, http };

/** What is known of the arguments of a kind. */
function argumentsOf(kind: string): Readonly<Record<string, Attribute>> | undefined {
  return (
    ownProperty(own, kind) ?? (backendKinds.includes(kind) ? ownProperty(lazy().furtherBackends, kind) : undefined)
  );
}

/** Those that a backend cannot do without. */
function requiredBy(kind: string): readonly string[] {
  if (kind === "azurerm") return ["storage_account_name", "container_name", "key"];
  return ownProperty(own, kind) ? [] : (ownProperty(lazy().furtherRequired, kind) ?? []);
}

/** State and runs in HCP Terraform. Source: developer.hashicorp.com/terraform/cli/cloud/settings. */
export const cloud: Attribute = block(
  "Connects to HCP Terraform.",
  {
    hostname: argumentSchema("string", "Where HCP Terraform or Terraform Enterprise is.", {
      default: "app.terraform.io",
    }),
    organization: argumentSchema("string", "The organization that has the workspaces."),
    token: argumentSchema("string", "A token to sign in with. Run `terraform login` instead.", { sensitive: true }),
    workspaces: block(
      "Which workspaces of HCP Terraform are those of this module.",
      {
        name: argumentSchema("string", "The one workspace."),
        project: argumentSchema("string", "The project of the workspaces.", {
          releases: { terraform: "1.6", openTofu: firstOpenTofu },
        }),
        tags: argumentSchema("dynamic", "All workspaces that have these tags."),
        "*": anyBodyItem,
      },
      { maxItems: 1 },
    ),
    "*": anyBodyItem,
  },
  { maxItems: 1 },
);

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

/** There for tests of Terraform alone, and what `cloud` is made of. */
const ownBackends: ReadonlySet<string> = new Set(["inmem", "cloud"]);

/** Those that only earlier releases have. Source: internal/backend/init of the releases of Terraform and OpenTofu. */
const removedBackends: ReadonlySet<string> = new Set([
  "artifactory",
  "atlas",
  "azure",
  "etcd",
  "etcdv3",
  "manta",
  "swift",
]);

/** The first releases without these. */
export const backendsRemoved: Since = { terraform: "1.3", openTofu: firstOpenTofu };

/** Whether releases of Terraform have a backend of that kind: those of today, only earlier ones (`removed`), or none. */
export function backendOf(kind: string): "known" | "removed" | "none" {
  if (backendKinds.includes(kind) || ownBackends.has(kind)) return "known";
  return removedBackends.has(kind) ? "removed" : "none";
}

/** A backend. */
export const backend: Attribute = {
  ...block(summary, { "*": anyBodyItem }, labelled),
  dependentBody: dependentBody("label", (kind) => {
    const known = argumentsOf(kind);
    return known && block(summary, known, labelled);
  }),
};

/** What a backend of a kind takes where the rest of it is written elsewhere, as in a `backend` block; undefined where that is not known. */
export function backendArguments(kind: string): BodySchema | undefined {
  return backend.dependentBody?.attributeFor(kind)?.block;
}

/** The same where all of it has to be there. */
export function wholeBackend(kind: string): BodySchema | undefined {
  const known = argumentsOf(kind);
  const required = known ? requiredBy(kind) : [];
  const whole = (name: string, attribute: Attribute) =>
    required.includes(name) ? { ...attribute, optional: false, required: true } : attribute;
  return known && new Map(Object.entries(known).map(([name, attribute]) => [name, whole(name, attribute)]));
}
