/**
 * What who applies a module, and destroys it again, has to be allowed to do in Azure: the operations of the resource types in it, as
 * `<type>/read`, `write`, `delete` and `<name>/action`, which is how Azure names them. Source:
 * https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations. What is not known is said, not guessed.
 */
import {
  blockSchemaOf,
  literalAt,
  moduleGraph,
  resolve,
  type Scope,
  targetOf,
  type Vertex,
} from "../../analysis/index";
import { armTypeIn, armTypesOfBlock, holdsOf, idTypesOf, typeNamedBy, valuesAt, wordOf } from "../../azure/index";
import type { BodySchema } from "../../catalog/index";
import { type Block, type Body, typeOf, type Value, valuesIn } from "../../model/index";
import type { Store } from "../../workspace/index";
import type { ApplierRole, UnknownNeed } from "./needs";
import { type Operations, readOperations } from "./operations";

export { applierRoleCode, applierRoleJson } from "./applierRoleCode";
export type { ApplierRole } from "./needs";

/** The least that who applies a module needs. */
export interface ApplierRoleQueries {
  /** For the module of a document and all that it calls; undefined where the document is not known. */
  applierRole(uri: string): ApplierRole | undefined;
}

/** Creates the queries about the role of the account that applies a module. */
export function applierRoleQueries(store: Store): ApplierRoleQueries {
  return {
    applierRole(uri) {
      if (!store.read(uri)) return undefined;
      const scope = store.scopeOf(uri);
      const operations = readOperations(scope.catalog.operations() ?? "");
      return roleOf([...moduleGraph(scope).vertices.values()], operations);
    },
  };
}

function roleOf(vertices: readonly Vertex[], operations: Operations | undefined): ApplierRole {
  const needed = new Map<string, { readonly action: string; readonly for: Set<string> }>();
  const unknown: UnknownNeed[] = [];
  for (const vertex of vertices) {
    const { actions, because } = needsOf(vertex);
    for (const action of actions) {
      // Azure does not mind the case of an operation.
      const key = action.toLowerCase();
      const found = needed.get(key) ?? { action, for: new Set<string>() };
      found.for.add(vertex.address);
      needed.set(key, found);
    }
    if (because !== undefined) unknown.push({ address: vertex.address, because });
  }
  const keys = [...needed.keys()].sort();
  return {
    actions: keys.map((key) => {
      const { action, for: addresses } = needed.get(key)!;
      return { action, for: [...addresses], ...(operations?.has(action) === false && { isUnconfirmed: true }) };
    }),
    listed: operations?.date,
    unknown,
    makesGroups: needed.has("microsoft.resources/subscriptions/resourcegroups/write"),
    givesRoles: needed.has("microsoft.authorization/roleassignments/write"),
    usesAzurerm: vertices.some(({ block }) => providerOf(block) === "azurerm"),
  };
}

interface Needs {
  readonly actions: readonly string[];
  readonly because?: string;
}

const nothing: Needs = { actions: [] };

function needsOf({ kind, block, scope }: Vertex): Needs {
  if (kind === "module") return { ...nothing, because: "what it makes is known once terraform init has installed it" };
  const provider = providerOf(block);
  if (provider === "azuread" || provider === "msgraph")
    return { ...nothing, because: "it is in Microsoft Entra ID, whose permissions are not operations of Azure" };
  if (provider === "azapi") return ofAzapi(kind, block, scope);
  if (provider !== "azurerm" || atHand.has(typeOf(block) ?? "")) return nothing;
  // As a resource it is an alias, which makes one; that is something else.
  if (kind === "data" && typeOf(block) === "azurerm_subscription")
    return { actions: ["Microsoft.Resources/subscriptions/read"] };
  const parts = kind === "data" ? [] : insteadOf(block, scope);
  if (parts.length > 0) return { actions: [...parts, ...linkedOf(block, scope)] };
  const types = typesOf(block, scope);
  if (types.length === 0) return { actions: furtherOf(block, scope), because: beside };
  const own = kind === "data" ? reading : managing;
  const actions = [...types.flatMap((type) => own.map((one) => `${type}/${one}`)), ...furtherOf(block, scope)];
  const approval = kind === "data" ? nothing : approvalOf(block, scope);
  return { ...approval, actions: [...actions, ...approval.actions] };
}

/**
 * What approves the connection of a private endpoint, which is asked of what it leads to: https://learn.microsoft.com/azure/private-link/rbac-permissions.
 * A connection that is approved by hand needs nothing.
 */
function approvalOf(block: Block, scope: Scope): Needs {
  const manual = literalAt(block.body, ["private_service_connection", "is_manual_connection"], scope);
  if (typeOf(block) !== "azurerm_private_endpoint" || manual === "true") return nothing;
  const ids = valuesAt(block, "private_service_connection.private_connection_resource_id", scope);
  const types = ids.flatMap((id) => {
    const target = targetOf(id, scope);
    return target?.kind === "resource" ? armTypesOfBlock(target.block, scope).slice(0, 1) : [];
  });
  const actions = types.map((type) => `${type}/privateEndpointConnectionsApproval/action`);
  return actions.length > 0
    ? { actions }
    : {
        actions,
        because: "its connection is approved by <type>/privateEndpointConnectionsApproval/action of what it leads to",
      };
}

const beside = "it is not a resource of Azure Resource Manager's as far as is known: a role on data may be needed";

const reading = ["read"] as const;
const managing = ["read", "write", "delete"] as const;

/** What azurerm answers from its own sign-in. */
const atHand: ReadonlySet<string> = new Set(["azurerm_client_config", "azurerm_location"]);

function ofAzapi(kind: Vertex["kind"], block: Block, scope: Scope): Needs {
  const of = typeOf(block);
  if (of === "azapi_client_config" || of === "azapi_resource_id") return nothing;
  if (of === "azapi_data_plane_resource") return { ...nothing, because: beside };
  const written = armTypeIn(block.body, scope);
  if (written === undefined) return { ...nothing, because: "its type is known to Terraform alone" };
  const type = operationType(written);
  if (of !== "azapi_resource_action") {
    const own = kind === "data" ? reading : of === "azapi_update_resource" ? ["read", "write"] : managing;
    return { actions: [...own.map((one) => `${type}/${one}`), ...linkedOf(block, scope)] };
  }
  const action = literalAt(block.body, ["action"], scope);
  const method = literalAt(block.body, ["method"], scope) ?? "POST";
  if (action === undefined || method === undefined)
    return { ...nothing, because: "its action is known to Terraform alone" };
  if (method.toUpperCase() === "POST" && action) return { actions: [`${type}/${action}/action`] };
  const plain = new Map([
    ["GET", "read"],
    ["HEAD", "read"],
    ["PUT", "write"],
    ["PATCH", "write"],
    ["DELETE", "delete"],
  ]).get(method.toUpperCase());
  return plain === undefined || action
    ? { ...nothing, because: "it is not known which operation its action is" }
    : { actions: [`${type}/${plain}`] };
}

function providerOf(block: Block): string {
  return (typeOf(block) ?? "").split("_")[0] ?? "";
}

/** The types of Azure that a resource of azurerm's is made of: its own, and those that its arguments are sent to. */
function typesOf(block: Block, scope: Scope): readonly string[] {
  const provider = scope.catalog.providerOf(typeOf(block) ?? "");
  const sentAt = (path: readonly string[]) => {
    const type = provider?.sentTo(typeOf(block) ?? "", path)?.azureType.split("@")[0];
    // What only checks or answers something is no resource.
    return type !== undefined && scope.catalog.resourceTypes?.find(type) ? [type] : [];
  };
  const sent = sentAt([]);
  // An id may have the form of several, such as that of each kind of record.
  const own = sent.length > 0 ? sent : armTypesOfBlock(block, scope);
  return [...new Set([...own, ...block.body.items.flatMap(({ name }) => sentAt([name]))].map(operationType))];
}

/** Azure's operations on resource groups have the name of what holds them. */
function operationType(type: string): string {
  return /^microsoft\.resources\/resourcegroups$/i.test(type)
    ? "Microsoft.Resources/subscriptions/resourceGroups"
    : type;
}

/** What azurerm asks where it writes a resource as a part of another one. */
function insteadOf(block: Block, scope: Scope): readonly string[] {
  const facts = scope.catalog.order.about(wordOf(block, scope) ?? "");
  return facts.flatMap((fact) => (fact.isInstead ? (fact.actions ?? []) : []));
}

/** What azurerm asks besides, and what is needed on what a resource refers to. */
function furtherOf(block: Block, scope: Scope): readonly string[] {
  const facts = scope.catalog.order.about(wordOf(block, scope) ?? "");
  const asked = facts.flatMap((fact) =>
    fact.kind === "asks" && holdsOf(fact, block, scope) ? (fact.actions ?? []) : [],
  );
  return [...asked, ...linkedOf(block, scope)];
}

/** What is needed on what a resource refers to, or takes an id of: which one that is may be known to a caller alone. */
function linkedOf(block: Block, scope: Scope): readonly string[] {
  const targets = block.body.items.flatMap(({ name, value }) =>
    name === "depends_on" ? [] : [...valuesIn(value)].flatMap((one) => targetOf(one, scope) ?? []),
  );
  const referred = targets.flatMap(
    ({ block: target, kind }) => (kind === "resource" ? wordOf(target, scope) : typeOf(target)) ?? [],
  );
  const { body: schema } = blockSchemaOf(block, scope);
  const taken = schema && block.kind === "resource" ? [...takenIn(block.body, schema, scope)] : [];
  const written = insteadOf(block, scope).map((action) => action.split("/").slice(0, -1).join("/"));
  const own = [...armTypesOfBlock(block, scope), ...written].map((type) => `${type.toLowerCase()}/`);
  return [...new Set([...referred, ...taken])].flatMap((word) =>
    scope.catalog.order
      .about(word)
      .flatMap((fact) => (fact.kind === "linked" ? (fact.actions ?? []) : []))
      // Who writes something in a zone or a network does not join that.
      .filter(
        (action) => !own.some((type) => type.startsWith(`${action.toLowerCase().split("/").slice(0, -2).join("/")}/`)),
      ),
  );
}

/** The types of azurerm's whose ids arguments take that are set. */
function* takenIn({ items }: Body, schema: BodySchema, scope: Scope): Iterable<string> {
  for (const { name, value } of items) {
    const attribute = schema.get(name);
    if (!attribute) continue;
    if (attribute.block) {
      for (const one of bodiesIn(value)) yield* takenIn(one, attribute.block, scope);
      continue;
    }
    const types = idTypesOf(attribute);
    const named = types.length > 0 ? types : [typeNamedBy(name.replace(/s$/, "")) ?? ""];
    if (!isLeftOut(resolve(value, scope).value)) yield* named;
  }
}

function bodiesIn(value: Value): readonly Body[] {
  return (value.kind === "list" ? value.items : [value]).flatMap((one) => (one.kind === "body" ? [one.body] : []));
}

function isLeftOut(value: Value): boolean {
  return value.kind === "null" || value.kind === "missing" || (value.kind === "list" && value.items.length === 0);
}
