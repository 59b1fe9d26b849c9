/**
 * The arguments of the backends of other clouds, without a word about each. Source: internal/backend of Terraform 1.0 to 1.17 and OpenTofu 1.6 to
 * 1.13. What later releases took away stays, since nothing is wrong with it before.
 */
import type { Attribute, Since } from "../schema";
import { anyArgument, anyBodyItem } from "./schemaBuilders";
import { firstOpenTofu } from "./since";

/**
 * `name`, `!` where Terraform requires it, `:type` where it is no text, and behind `@` the first release of Terraform that has it where not
 * all do: `@1.6`, `@1.6-` where no OpenTofu has it, `@1.10+1.10` with the first OpenTofu, `@+1.11` where OpenTofu alone does.
 */
const written: Readonly<Record<string, string>> = {
  s3: "bucket! key! region allowed_account_ids:list@1.6 forbidden_account_ids:list@1.6 acl encrypt:bool access_key secret_key token profile kms_key_id sse_customer_key dynamodb_table use_lockfile:bool@1.10+1.10 workspace_key_prefix endpoint dynamodb_endpoint iam_endpoint sts_endpoint sts_region@1.6 endpoints:any@1.6 ec2_metadata_service_endpoint@1.6 ec2_metadata_service_endpoint_mode@1.6 retry_mode@1.6 max_retries:number shared_config_files:list@1.6 shared_credentials_file shared_credentials_files:list@1.6 skip_credentials_validation:bool skip_requesting_account_id:bool@1.6 skip_metadata_api_check:bool skip_region_validation:bool skip_s3_checksum:bool@1.6 force_path_style:bool use_path_style:bool@1.6 assume_role:any@1.6 assume_role_with_web_identity:any@1.6 role_arn session_name external_id assume_role_duration_seconds:number assume_role_policy assume_role_policy_arns:list assume_role_tags:map assume_role_transitive_tag_keys:list custom_ca_bundle@1.6 http_proxy@1.6 https_proxy@1.6 no_proxy@1.6 insecure:bool@1.6 use_fips_endpoint:bool@1.6 use_dualstack_endpoint:bool@1.6 use_legacy_workflow:bool@1.6 state_tags:map@+1.11 lock_tags:map@+1.11",
  gcs: "bucket! prefix credentials access_token impersonate_service_account impersonate_service_account_delegates:list encryption_key kms_encryption_key@1.4 storage_custom_endpoint@1.4 universe_domain@+1.11",
  kubernetes:
    "secret_suffix! labels:map namespace in_cluster_config:bool load_config_file:bool host username password insecure:bool client_certificate client_key cluster_ca_certificate config_path config_paths:list@1.1 config_context config_context_auth_info config_context_cluster token proxy_url@1.6- exec:any",
  pg: "conn_str schema_name skip_schema_creation:bool skip_table_creation:bool skip_index_creation:bool table_name@+1.10 index_name@+1.10",
  consul: "path! access_token address scheme datacenter http_auth gzip:bool lock:bool ca_file cert_file key_file",
  cos: "secret_id secret_key security_token@1.4 region! bucket! endpoint@1.6- domain@1.6- prefix key encrypt:bool acl accelerate:bool@1.3 assume_role:any@1.4 shared_credentials_dir@1.10- profile@1.10- cam_role_name@1.10-",
  oss: "access_key secret_key security_token ecs_role_name region sts_endpoint tablestore_endpoint endpoint bucket! prefix key tablestore_instance_name@1.12- tablestore_table encrypt:bool acl shared_credentials_file profile assume_role:any assume_role_role_arn@1.1 assume_role_session_name@1.1 assume_role_policy@1.1 assume_role_session_expiration:number@1.1",
  remote: "hostname organization! token workspaces:any",
  oci: "bucket!@1.12- namespace!@1.12- key@1.12- region@1.12- tenancy_ocid@1.12- user_ocid@1.12- fingerprint@1.12- private_key@1.12- private_key_path@1.12- private_key_password@1.12- auth@1.12- config_file_profile@1.12- workspace_key_prefix@1.12- kms_key_id@1.12- sse_customer_key@1.12- sse_customer_algorithm@1.12-",
};

const word = /^(\w+)(!?)(?::(\w+))?(?:@([\d.]*)(-?)(?:\+([\d.]+))?)?$/;

/** Their arguments by their kinds, and which of them each requires. */
export const furtherBackends: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = Object.fromEntries(
  Object.entries(written).map(([kind, text]) => [kind, Object.fromEntries(text.split(" ").map(argumentOf))]),
);

export const furtherRequired: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(written).map(([kind, text]) => [
    kind,
    text.split(" ").flatMap((one) => (one.includes("!") ? one.slice(0, one.indexOf("!")) : [])),
  ]),
);

function argumentOf(text: string): [name: string, Attribute] {
  const [, name = "", , type = "string", since, isOfTerraform, openTofu] = word.exec(text) ?? [];
  const releases = since === undefined ? undefined : releasesOf(since, isOfTerraform !== "", openTofu);
  return [name, { ...typed(type), ...(releases && { releases }) }];
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
