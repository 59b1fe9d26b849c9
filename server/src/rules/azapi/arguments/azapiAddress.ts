import { type BodyNode, bodyItemAt, givenAt, isSurelyGiven, literalAt, type Scope } from "../../../analysis/index";
import { armTypeIn, lacksLocation, mayHaveDefault } from "../../../azure/index";
import { fillAt } from "../../../fixes/index";
import { type Fix, typeOf } from "../../../model/index";
import { isSameType } from "../../../resourceIds/index";
import type { Span } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const group = "Microsoft.Resources/resourceGroups";
const subscription = "Microsoft.Resources/subscriptions";

export const azapiAddress: Rule = {
  id: "azapi-address",
  severity: "error",
  summary: "A block of azapi that does not say which resource it is about, or says it twice.",
  why: "`parent_id` and `name` identify a resource, or `resource_id` identifies one that exists already. `terraform validate` fails. If the `name` of a resource is missing, or that of a data source is empty, only the plan fails.",
  source:
    "ValidateConfig, ModifyPlan and Read in internal/services/azapi_*.go of Azure/terraform-provider-azapi v2.12.0",
  body(node, report) {
    const finding = node.parent ? undefined : wrongIn(node);
    if (finding) report({ span: node.head, ...finding });
  },
};

interface Wrong {
  /** Absent: the head of the block. */
  readonly span?: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function wrongIn(node: BodyNode): Wrong | undefined {
  const { block, scope } = node.node;
  const type = typeOf(block);
  if (block.kind === "resource" && type === "azapi_resource") return wrongInResource(node, scope);
  if (block.kind === "resource" && type === "azapi_data_plane_resource") return wrongInDataPlane(node);
  if (block.kind === "resource" && type === "azapi_update_resource") return wrongInReference(node, undefined);
  if (block.kind !== "data") return undefined;
  if (type === "azapi_resource_action" && isAbsent("resource_id", node))
    return {
      message: "Set resource_id: it says which resource the action is for.",
      fixes: filling(["resource_id"], node),
    };
  if (type === "azapi_resource_id") return wrongInReference(node, undefined);
  // Without its type it is not known what may be missing.
  const wanted = type === "azapi_resource" ? armTypeIn(block.body, scope) : undefined;
  return wanted === undefined ? undefined : wrongInReference(node, wanted);
}

function wrongInResource(node: BodyNode, scope: Scope): Wrong | undefined {
  const type = armTypeIn(node.body, scope);
  if (type === undefined) return undefined;
  const missing = [
    ...(isAbsent("parent_id", node) && !isSameType(type, group) ? ["parent_id"] : []),
    ...(isAbsent("name", node) && !mayHaveDefault("default_name", scope) ? ["name"] : []),
  ];
  if (missing.length === 0) return undefined;
  return {
    message: `Set ${listed(missing)}: azapi_resource needs ${missing.length === 1 ? "it" : "them"}.`,
    fixes: filling(lacksLocation(node.node) ? [...missing, "location"] : missing, node),
  };
}

/** What has a place for a name in its address needs one, and nothing else takes one. */
function wrongInDataPlane(node: BodyNode): Wrong | undefined {
  const {
    body,
    schema,
    node: { scope },
  } = node;
  const type = armTypeIn(body, scope);
  // Where the provider requires a name of every type, that is said already.
  if (type === undefined || schema.get("name")?.required) return undefined;
  const empty = emptyName(node);
  const isEmpty = empty !== undefined || isAbsent("name", node);
  const takesName = !scope.catalog.dataPlaneTypes.some((one) => one.nameless && isSameType(one.type, type));
  if (takesName && isEmpty)
    return { message: `Set name: ${type} needs one.`, fixes: empty ? [] : filling(["name"], node), ...empty };
  return !takesName && !isEmpty && isGiven("name", node)
    ? { message: `Remove name: the address of ${type} has no place for one.`, fixes: [removing(["name"], node)] }
    : undefined;
}

/** What says by `name` and `parent_id` or else by `resource_id` which resource it is about. `type` is known where it may go without. */
function wrongInReference(node: BodyNode, type: string | undefined): Wrong | undefined {
  const names = ["resource_id", "name", "parent_id"];
  const [id, name, parent] = names.map((one) => (isAbsent(one, node) ? false : isGiven(one, node) ? true : undefined));
  if (id && (name || parent)) {
    const others = [...(name ? ["name"] : []), ...(parent ? ["parent_id"] : [])];
    return {
      message: `Keep either resource_id or ${listed(others)}: both say which resource it is.`,
      fixes: [removing(["resource_id"], node), removing(others, node)],
    };
  }
  // Of a data source an empty name is as good as none once it is read.
  const isRead = node.node.block.kind === "data" && literalAt(node.body, ["name"], node.node.scope) === "";
  const empty = isRead && id === false ? emptyName(node) : undefined;
  if (empty)
    return {
      message: "Set name to the name of the resource, or set only resource_id: name must not be empty.",
      fixes: [],
      ...empty,
    };
  if (parent && name === false) return { message: "Set name too: parent_id needs it.", fixes: filling(["name"], node) };
  if (name && parent === false && !(type !== undefined && isSameType(type, group)))
    return { message: "Set parent_id too: name needs it.", fixes: filling(["parent_id"], node) };
  if (id !== false || name !== false || (type !== undefined && isSameType(type, subscription))) return undefined;
  return {
    message: "Set resource_id, or name and parent_id: they say which resource it is.",
    fixes: [...filling(["resource_id"], node), ...filling(["name", "parent_id"], node)],
  };
}

/** The value that is set, where that is an empty name. */
function emptyName({ body, node }: BodyNode): { readonly span: Span } | undefined {
  const item = bodyItemAt(body, ["name"]);
  return item && literalAt(body, ["name"], node.scope)?.trim() === "" ? { span: item.value.span } : undefined;
}

function isAbsent(name: string, { body, node }: BodyNode): boolean {
  return givenAt(body, name, node.scope) === null;
}

function isGiven(name: string, { body, node }: BodyNode): boolean {
  const item = bodyItemAt(body, [name]);
  return Boolean(item && isSurelyGiven(item.value, node.scope));
}

function filling(names: readonly string[], node: BodyNode): Fix[] {
  const changes = names.map((name) => fillAt(node, name)).filter((change) => change !== undefined);
  return changes.length === names.length ? [{ title: `Add ${listed(names)}`, changes }] : [];
}

function removing(names: readonly string[], { body }: BodyNode): Fix {
  const items = body.items.filter(({ name }) => names.includes(name));
  return { title: `Remove ${listed(names)}`, changes: items.map((item) => ({ kind: "remove" as const, item })) };
}
