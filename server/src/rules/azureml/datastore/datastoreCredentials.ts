import { bodyItemAt, isSurelySet, literalAt, type Scope, targetOf } from "../../../analysis/index";
import { type Block, type Body, type BodyItem, type Fix, setArgument, sibling } from "../../../model/index";
import type { Rule } from "../../rule";
import { accountOf, blobDatastore, fileDatastore, lakeDatastore } from "./datastores";

const keys = ["account_key", "shared_access_signature"] as const;

export const datastoreCredentials: Rule = {
  id: "datastore-credentials",
  severity: "error",
  certainty: "azure",
  summary: "A blob datastore with no credentials for its storage, or with more than one kind.",
  why: "Without the workspace's identity the plan fails unless there is an account key or a SAS token; with it Azure refuses both; and if both are set, the provider silently uses the SAS token.",
  source: "internal/services/machinelearning/machine_learning_datastore_blobstorage_resource.go",
  types: [blobDatastore, fileDatastore],
  block({ block, schema, scope }, report) {
    const { body } = block;
    if (block.labels[0]?.text === fileDatastore) {
      const [first, second] = keysIn(body, scope);
      const areLiteral = first?.value.kind === "text" && second?.value.kind === "text";
      // Two literals are found by the schema.
      if (first && second && !areLiteral)
        report({
          span: first.nameSpan,
          message: `Remove ${first.name} or ${second.name}: the provider takes exactly one.`,
          fixes: [{ title: `Remove ${first.name}`, changes: [{ kind: "remove", item: first }] }],
        });
      return;
    }
    // Up to 4.35 the provider took exactly one in any case, and newer ones may forbid two; both are found by the schema.
    const key = schema.body?.get("account_key");
    const identity = literalAt(body, ["service_data_auth_identity"], scope);
    const isNone = identity === null || identity === "None";
    const others = schema.body?.has("client_id") ? [...keys, "client_id"] : keys;
    if (isNone && !key?.exactlyOneOf && others.every((name) => literalAt(body, [name], scope) === null)) {
      report({
        span: block.head,
        message:
          "Set account_key or shared_access_signature, or use the workspace's identity in service_data_auth_identity: without any of them the plan fails.",
        fixes: waysIn(block, scope),
      });
    }
    const [first, second] = keysIn(body, scope);
    if (first && second && !key?.exactlyOneOf && !key?.conflictsWith) {
      report({
        severity: "warning",
        span: first.nameSpan,
        message: `Remove ${first.name}: with both, only ${second.name} is used.`,
        fixes: [{ title: `Remove ${first.name}`, changes: [{ kind: "remove", item: first }] }],
      });
    } else if (first && identity?.startsWith("Workspace") && !key?.exactlyOneOf) {
      report({
        span: first.nameSpan,
        message: `Remove ${first.name}, or set service_data_auth_identity to "None": Azure takes no keys beside ${identity}.`,
        fixes: [{ title: `Remove ${first.name}`, changes: [{ kind: "remove", item: first }] }],
      });
    }
  },
};

/** The key of the account, where the module has it, and the workspace's own identity. */
function waysIn(block: Block, scope: Scope): Fix[] {
  const container = targetOf(bodyItemAt(block.body, ["storage_container_id"])?.value, scope);
  const account = container && accountOf(container, scope);
  const key = account && sibling(account.value, "primary_access_key");
  const identity = { kind: "text", text: "WorkspaceSystemAssignedIdentity" } as const;
  return [
    ...(key ? [{ title: "Use the key of the account", changes: [setArgument(block.body, "account_key", key)] }] : []),
    {
      title: "Use the workspace's identity",
      changes: [setArgument(block.body, "service_data_auth_identity", identity)],
    },
  ];
}

/** The keys that surely have a value. */
function keysIn(body: Body, scope: Scope): readonly BodyItem[] {
  return keys.flatMap((name) => {
    const item = bodyItemAt(body, [name]);
    return item && isSurelySet(body, [name], scope) ? [item] : [];
  });
}

export const datastoreAuthority: Rule = {
  id: "datastore-authority",
  severity: "information",
  certainty: "consequence",
  summary: "An authority_url that has no effect.",
  why: "It is sent only along with tenant_id, client_id and client_secret.",
  source: "internal/services/machinelearning/machine_learning_datastore_datalake_gen2_resource.go",
  types: [lakeDatastore],
  block({ block: { body }, scope }, report) {
    const item = bodyItemAt(body, ["authority_url"]);
    const credentials = ["tenant_id", "client_id", "client_secret"];
    if (!item || !credentials.every((name) => literalAt(body, [name], scope) === null)) return;
    report({
      span: item.nameSpan,
      tags: ["unnecessary"],
      message: "Remove authority_url, or set tenant_id, client_id and client_secret: without them it is ignored.",
      fixes: [{ title: "Remove authority_url", changes: [{ kind: "remove", item }] }],
    });
  },
};
