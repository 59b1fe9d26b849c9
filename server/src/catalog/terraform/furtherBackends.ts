/**
 * The arguments of the backends of other clouds. Source, of what is said of each too: internal/backend of Terraform 1.0 to 1.17 and OpenTofu 1.6 to
 * 1.13. What later releases took away stays, since nothing is wrong with it before.
 */
import type { Attribute, Since } from "../schema";
import { anyArgument, anyBodyItem } from "./schemaBuilders";
import { firstOpenTofu } from "./since";

export { provisionerArguments } from "./provisionerArguments";
export { componentBlocks, deploymentBlocks } from "./stacks";

/**
 * `name`, `!` where Terraform requires it, `:type` where it is no text, and behind `@` the first release of Terraform that has it where not
 * all do: `@1.6`, `@1.6-` where no OpenTofu has it, `@1.10+1.10` with the first OpenTofu, `@+1.11` where OpenTofu alone does; then what it is.
 */
const written: Readonly<Record<string, string>> = {
  s3: `
    bucket! The bucket that holds the state.
    key! The path of the state in the bucket.
    region The region of the bucket, and of the table that locks the state.
    allowed_account_ids:list@1.6 The only accounts of AWS in which the state may be.
    forbidden_account_ids:list@1.6 Accounts of AWS in which the state must not be.
    acl A canned access control list for the object that holds the state.
    encrypt:bool Whether the server encrypts the state.
    access_key The access key to sign in with. Set the variable AWS_ACCESS_KEY_ID instead.
    secret_key The secret key to sign in with. Set the variable AWS_SECRET_ACCESS_KEY instead.
    token A session token. Set the variable AWS_SESSION_TOKEN instead.
    profile The profile of AWS's shared files to sign in by.
    kms_key_id The ARN of the key of KMS by which the state is encrypted.
    sse_customer_key A key of your own, in Base64, by which S3 encrypts the state. Set the variable AWS_SSE_CUSTOMER_KEY instead.
    dynamodb_table The table of DynamoDB that locks the state; \`use_lockfile\` comes in its place.
    use_lockfile:bool@1.10+1.10 Whether a file beside the state locks it.
    workspace_key_prefix The folder in the bucket in which the states of other workspaces are: \`env:\` where nothing is said.
    endpoint An address of your own for S3. Later releases have \`endpoints\` for it.
    dynamodb_endpoint An address of your own for DynamoDB. Later releases have \`endpoints\` for it.
    iam_endpoint An address of your own for IAM. Later releases have \`endpoints\` for it.
    sts_endpoint An address of your own for STS. Later releases have \`endpoints\` for it.
    sts_region@1.6 The region in which STS is asked.
    endpoints:any@1.6 Addresses of your own for the services of AWS: \`s3\`, \`dynamodb\`, \`iam\`, \`sso\` and \`sts\`.
    ec2_metadata_service_endpoint@1.6 Where a machine of EC2 asks for its own data.
    ec2_metadata_service_endpoint_mode@1.6 Whether a machine of EC2 asks for its own data by \`IPv4\` or \`IPv6\`.
    retry_mode@1.6 How to try again: \`standard\` or \`adaptive\`.
    max_retries:number How often a request is tried again at most.
    shared_config_files:list@1.6 The files of AWS's shared configuration.
    shared_credentials_file The file of AWS's shared credentials. Later releases have \`shared_credentials_files\` for it.
    shared_credentials_files:list@1.6 The files of AWS's shared credentials.
    skip_credentials_validation:bool Whether to skip asking STS if the credentials are right.
    skip_requesting_account_id:bool@1.6 Whether to skip asking for the account's id, for services like AWS that cannot tell it.
    skip_metadata_api_check:bool Whether to skip asking the machine's metadata service.
    skip_region_validation:bool Whether to take regions that Terraform does not know.
    skip_s3_checksum:bool@1.6 Whether to send objects without a checksum, for services like S3 that do not know it.
    force_path_style:bool Whether the bucket's name is in the path of addresses. Later releases have \`use_path_style\` for it.
    use_path_style:bool@1.6 Whether the bucket's name is in the path of addresses.
    assume_role:any@1.6 The role to take on: \`role_arn\`, and how.
    assume_role_with_web_identity:any@1.6 The role to take on with a token of a web identity: \`role_arn\`, and the token or its file.
    role_arn The ARN of the role to take on. Later releases have \`assume_role\` for it.
    session_name The name of the role's session. Later releases have \`assume_role\` for it.
    external_id The external id to take on the role with. Later releases have \`assume_role\` for it.
    assume_role_duration_seconds:number How many seconds the role's session lasts. Later releases have \`assume_role\` for it.
    assume_role_policy A policy, in JSON, that narrows what the role may do. Later releases have \`assume_role\` for it.
    assume_role_policy_arns:list The ARNs of policies that narrow what the role may do. Later releases have \`assume_role\` for it.
    assume_role_tags:map Tags of the role's session. Later releases have \`assume_role\` for it.
    assume_role_transitive_tag_keys:list The tags that sessions after this one have too. Later releases have \`assume_role\` for it.
    custom_ca_bundle@1.6 A file of certificates of authorities by which AWS's addresses are checked.
    http_proxy@1.6 The proxy for requests by HTTP.
    https_proxy@1.6 The proxy for requests by HTTPS.
    no_proxy@1.6 Hosts that are asked without a proxy, with commas between them.
    insecure:bool@1.6 Whether to take certificates that are not valid.
    use_fips_endpoint:bool@1.6 Whether to ask the addresses that follow FIPS.
    use_dualstack_endpoint:bool@1.6 Whether to ask the addresses that have IPv4 and IPv6.
    use_legacy_workflow:bool@1.6 Whether credentials are looked for in the order of earlier releases.
    state_tags:map@+1.11 Tags of the object that holds the state.
    lock_tags:map@+1.11 Tags of the object that locks the state.`,
  gcs: `
    bucket! The bucket of Google Cloud Storage that holds the state.
    prefix The folder in the bucket in which the states of all workspaces are.
    credentials The file of a service account's key, or its text. Set the variable GOOGLE_CREDENTIALS instead.
    access_token A token to sign in with, in place of \`credentials\`.
    impersonate_service_account The service account to act as.
    impersonate_service_account_delegates:list The service accounts through which it acts as that one.
    encryption_key A key of 32 bytes, in Base64, by which the state is encrypted. Set the variable GOOGLE_ENCRYPTION_KEY instead.
    kms_encryption_key@1.4 The key of Cloud KMS by which the state is encrypted.
    storage_custom_endpoint@1.4 An address of your own for the storage.
    universe_domain@+1.11 The domain of a cloud of your own.`,
  kubernetes: `
    secret_suffix! The end of the secret's name: \`tfstate-{workspace}-{secret_suffix}\`.
    labels:map Further labels of the secret and of the lease.
    namespace The namespace of the secret: \`default\` where nothing is said.
    in_cluster_config:bool Whether to sign in as the pod in which Terraform runs.
    load_config_file:bool Whether to read the configuration of kubectl.
    host The address of the cluster's API.
    username Who signs in to the API.
    password The password of that user.
    insecure:bool Whether to skip the check of the server's certificate.
    client_certificate The certificate to sign in with, as PEM.
    client_key The private key of that certificate, as PEM.
    cluster_ca_certificate The authorities by which the server's certificate is checked, as PEM.
    config_path The file of kubectl's configuration. The variable KUBE_CONFIG_PATH says it too.
    config_paths:list@1.1 The files of kubectl's configuration. The variable KUBE_CONFIG_PATHS says it too.
    config_context The context of that configuration.
    config_context_auth_info The user of that configuration.
    config_context_cluster The cluster of that configuration.
    token The token of a service account.
    proxy_url@1.6- The proxy for requests to the API.
    exec:any A program that gives a token: \`api_version\`, \`command\`, \`args\` and \`env\`.`,
  pg: `
    conn_str The address of the database: \`postgres://…\`. Set the variable PG_CONN_STR instead.
    schema_name The schema that holds the states: \`terraform_remote_state\` where nothing is said.
    skip_schema_creation:bool Whether the schema is there already.
    skip_table_creation:bool Whether the table is there already.
    skip_index_creation:bool Whether the index is there already.
    table_name@+1.10 The table that holds the states.
    index_name@+1.10 The index of that table.`,
  consul: `
    path! The path in Consul's store at which the state is.
    access_token The token to sign in with. Set the variable CONSUL_HTTP_TOKEN instead.
    address The address of Consul's API, with its port.
    scheme How to ask it: \`http\` or \`https\`.
    datacenter The data centre to ask.
    http_auth A user and a password: \`user:password\`.
    gzip:bool Whether the state is compressed.
    lock:bool Whether the state is locked, as it is where nothing is said.
    ca_file The file of the authority by which the server's certificate is checked.
    cert_file The file of the certificate to sign in with; it needs \`key_file\`.
    key_file The file of the private key of that certificate.`,
  cos: `
    secret_id The secret's id to sign in with. Set the variable TENCENTCLOUD_SECRET_ID instead.
    secret_key The secret to sign in with. Set the variable TENCENTCLOUD_SECRET_KEY instead.
    security_token@1.4 The token of credentials that end.
    region! The region of the bucket.
    bucket! The bucket of COS that holds the state.
    endpoint@1.6- An address of your own for COS.
    domain@1.6- The domain at which the API is asked: \`tencentcloudapi.com\` where nothing is said.
    prefix The folder in the bucket in which the states are.
    key The name of the state in it: \`terraform.tfstate\` where nothing is said.
    encrypt:bool Whether the server encrypts the state, as it does where nothing is said.
    acl The access to the object: \`private\` where nothing is said, or \`public-read\`.
    accelerate:bool@1.3 Whether to ask by the global acceleration.
    assume_role:any@1.4 The role to take on: \`role_arn\`, \`session_name\` and \`session_duration\`.
    shared_credentials_dir@1.10- The folder of the shared credentials: \`~/.tccli\` where nothing is said.
    profile@1.10- The profile of the shared credentials to sign in by.
    cam_role_name@1.10- The role of the machine in which Terraform runs.`,
  oss: `
    access_key The access key to sign in with. Set the variable ALICLOUD_ACCESS_KEY instead.
    secret_key The secret key to sign in with. Set the variable ALICLOUD_SECRET_KEY instead.
    security_token The token of credentials that end.
    ecs_role_name The role of the machine in which Terraform runs.
    region The region of the bucket.
    sts_endpoint An address of your own for STS.
    tablestore_endpoint The address of the table store that locks the state.
    endpoint An address of your own for OSS.
    bucket! The bucket of OSS that holds the state.
    prefix The folder in the bucket in which the states are: \`env:\` where nothing is said.
    key The name of the state in it: \`terraform.tfstate\` where nothing is said.
    tablestore_instance_name@1.12- The instance that has the table.
    tablestore_table The table that locks the state.
    encrypt:bool Whether the server encrypts the state.
    acl The access to the object that holds the state.
    shared_credentials_file The file of the shared credentials.
    profile The profile of the shared credentials to sign in by.
    assume_role:any The role to take on. Later releases have \`assume_role_role_arn\` and its relatives for it.
    assume_role_role_arn@1.1 The ARN of the role to take on.
    assume_role_session_name@1.1 The name of the role's session.
    assume_role_policy@1.1 A policy that narrows what the role may do.
    assume_role_session_expiration:number@1.1 How many seconds the role's session lasts.`,
  remote: `
    hostname Where HCP Terraform or Terraform Enterprise is: \`app.terraform.io\` where nothing is said.
    organization! The organization that has the workspaces.
    token A token to sign in with. Run \`terraform login\` instead.
    workspaces:any The one workspace (\`name\`), or the beginning of the names of several (\`prefix\`).`,
  oci: `
    bucket!@1.12- The bucket of OCI that holds the state.
    namespace!@1.12- The namespace of the bucket.
    key@1.12- The name of the state in the bucket: \`terraform.tfstate\` where nothing is said.
    region@1.12- The region of the bucket.
    tenancy_ocid@1.12- The tenancy's OCID.
    user_ocid@1.12- The OCID of the user who signs in.
    fingerprint@1.12- The fingerprint of that user's key.
    private_key@1.12- That user's private key. Name its file by \`private_key_path\` instead.
    private_key_path@1.12- The file of that user's private key.
    private_key_password@1.12- The password of the private key.
    auth@1.12- How to sign in: \`ApiKey\`, \`InstancePrincipal\`, \`SecurityToken\` and others.
    config_file_profile@1.12- The profile of OCI's configuration file to sign in by.
    workspace_key_prefix@1.12- The folder in the bucket in which the states of other workspaces are.
    kms_key_id@1.12- The OCID of the key by which the state is encrypted.
    sse_customer_key@1.12- A key of your own, in Base64, by which the state is encrypted.
    sse_customer_key_sha256@1.12- The hash (SHA-256) of that key, in Base64.
    sse_customer_algorithm@1.12- The algorithm of that key: \`AES256\`.`,
};

const line = /^\s*(\w+)(!?)(?::(\w+))?(?:@([\d.]*)(-?)(?:\+([\d.]+))?)? (.+)$/;

const lines = new Map(Object.entries(written).map(([kind, text]) => [kind, text.trim().split("\n").map(argumentIn)]));

/** Arguments of the other backends by kind, with those that each requires. */
export const furtherBackends: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = Object.fromEntries(
  [...lines].map(([kind, all]) => [kind, Object.fromEntries(all.map(({ name, attribute }) => [name, attribute]))]),
);

export const furtherRequired: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...lines].map(([kind, all]) => [kind, all.flatMap(({ name, isRequired }) => (isRequired ? [name] : []))]),
);

function argumentIn(text: string) {
  const [, name = "", mark, type = "string", since, isOfTerraform, openTofu, summary = ""] = line.exec(text) ?? [];
  const releases = since === undefined ? undefined : releasesOf(since, isOfTerraform !== "", openTofu);
  const attribute: Attribute = { ...typed(type), summary, ...(releases && { releases }) };
  return { name, isRequired: mark === "!", attribute };
}

function releasesOf(terraform: string, isOfTerraform: boolean, openTofu: string | undefined): Since {
  if (terraform === "") return { openTofu: openTofu! };
  return isOfTerraform ? { terraform } : { terraform, openTofu: openTofu ?? firstOpenTofu };
}

function typed(type: string): Attribute {
  if (type === "any") return anyBodyItem;
  const one = { ...anyArgument, type: type as Attribute["type"] };
  return type === "list" || type === "map" ? { ...one, elem: { ...anyArgument, type: "string" } } : one;
}
