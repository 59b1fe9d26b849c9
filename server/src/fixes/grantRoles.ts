import { blocksOfKind, isInProgram, mayWaitFor, type Scope } from "../analysis/index";
import { armTypeIn, isOfAzapi, type LackingRole, type RoleEnd } from "../azure/index";
import { compareVersions, type NeededRole } from "../catalog/index";
import { addressOf, type Block, type Change, type NewBlock, type NewValue, typeOf } from "../model/index";
import { freeName } from "../text/index";
import { newBlock, waitFor } from "./addFirst";
import { takes } from "./addGrants";
import { exportsAll } from "./holderOf";

/** A role that a resource of a document lacks. */
export interface WantedRole {
  readonly block: Block;
  /** Its document, where that is not the one that the scope is of. */
  readonly uri?: string;
  readonly lacking: LackingRole;
}

/**
 * The changes that write the assignments of roles, each once, in front of the first resource that needs it, which waits for it: behind
 * that, and without waiting, where the identity or what the role is about comes from the resource itself. Written for azapi where a module
 * has nothing of azurerm's. Nothing for a resource whose roles cannot be written.
 */
export function grantRoles(wanted: readonly WantedRole[], scope: Scope): readonly Change[] {
  const made = new Map<string, string>();
  const names = new Set<string>();
  const keys = new Set(wanted.map(({ lacking }) => keyOf(lacking)));
  return [...new Map(wanted.map(({ block, uri }) => [block, uri]))].flatMap(([block, uri]) => {
    if (!waitFor(block, [])) return [];
    const own = wanted.flatMap((one) => (one.block === block ? [one.lacking] : []));
    const changes: Change[] = [];
    const waits: string[] = [];
    for (const lacking of own) {
      const { holder, about } = lacking;
      const key = keyOf(lacking);
      const isMade = lacking.needs.below !== undefined;
      const isAfter = isMade || [holder, about].some((one) => one !== "caller" && isBehind(one.block, block, scope));
      if (!made.has(key)) {
        const isOne = [...keys].filter((one) => one.startsWith(nameKeyOf(lacking))).length === 1;
        const first = isMade ? addressOf(block) : undefined;
        const blocks = assignmentOf(lacking, isOne, first, names, scope);
        const address = blocks?.at(-1)?.labels.join(".");
        if (!blocks || address === undefined) continue;
        made.set(key, address);
        changes.push({ kind: "addBlocks", blocks, beside: block, where: isAfter ? "after" : "before" });
      }
      if (!isAfter) waits.push(made.get(key)!);
    }
    const wait = waits.length > 0 ? waitFor(block, waits) : undefined;
    const all = [...changes, ...(wait ? [wait] : [])];
    return uri === undefined ? all : all.map((change) => ({ ...change, uri }));
  });
}

/** The same for the same assignment alone. */
function keyOf(lacking: LackingRole): string {
  return nameKeyOf(lacking) + lacking.about.address;
}

function nameKeyOf({ holder, needs }: LackingRole): string {
  return `${holder === "caller" ? holder : holder.address}\n${needs.role}\n`;
}

/** Whether a resource is another one, or may be made after it. */
function isBehind(one: Block, other: Block, scope: Scope): boolean {
  return one === other || mayWaitFor(addressOf(one) ?? "", addressOf(other) ?? "", scope);
}

/** The assignment, and before it what it needs besides; its name is taken then. It says on what where that is not the only one, and may come after something. */
function assignmentOf(
  lacking: LackingRole,
  isOne: boolean,
  first: string | undefined,
  names: Set<string>,
  scope: Scope,
): readonly NewBlock[] | undefined {
  const { needs, holder, about } = lacking;
  const { dataRole } = needs;
  const isOfAzurerm = takes("azurerm", scope) && !(dataRole && isOfAzapi(about.block));
  const client = clientData(isOfAzurerm ? "azurerm" : "azapi", names, scope);
  const principal = holder === "caller" ? `${client.address}.object_id` : principalOf(lacking, holder, scope);
  const id = `${about.address}.id`;
  const role = scope.catalog.roles.named(needs.role);
  if (principal === undefined || !(role || dataRole)) return undefined;
  if (!isOfAzurerm && compareVersions(scope.versionOf("azapi"), "2.0.0") < 0) return undefined;
  const whose = holder === "caller" ? "apply" : (holder.block.labels[1]?.text ?? "identity");
  const called = needs.role.toLowerCase().replaceAll(/\W+/g, "_");
  const wishes = [
    ...(isOne ? [`${whose}_${called}`] : []),
    `${whose}_${called}_on_${about.block.labels[0]?.text.split("_").slice(1).join("_") || "it"}`,
  ];
  // Who applies a module may be a person.
  const type = holder === "caller" ? undefined : text("ServicePrincipal");
  const each = [holder, about].flatMap((end) => (end !== "caller" && end.isEach ? [addressOf(end.block)] : []))[0];
  if (each && isInProgram(scope)) return undefined;
  const granted: Record<string, NewValue> = dataRole
    ? dataAssignment(needs, dataRole, about.address, principal, isOfAzurerm)
    : isOfAzurerm
      ? {
          scope: expression(id),
          role_definition_name: text(needs.role),
          principal_id: expression(principal),
          ...(type && { principal_type: type }),
        }
      : {
          type: text("Microsoft.Authorization/roleAssignments@2022-04-01"),
          parent_id: expression(id),
          name: nameOfAssignment(id, principal, role?.id ?? ""),
          body: object({
            properties: object({
              principalId: expression(principal),
              ...(type && { principalType: type }),
              roleDefinitionId: expression(
                `"/subscriptions/\${${client.address}.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/${role?.id}"`,
              ),
            }),
          }),
        };
  const values: Record<string, NewValue> = {
    ...(each && { for_each: expression(each) }),
    ...granted,
    ...(first !== undefined && { depends_on: { kind: "list", items: [expression(first)] } }),
  };
  const assignment = named(
    newBlock(
      "resource",
      !isOfAzurerm ? "azapi_resource" : dataRole ? "azurerm_cosmosdb_sql_role_assignment" : "azurerm_role_assignment",
      freeName(wishes, (one) => names.has(one)),
      values,
      scope,
    ),
    names,
  );
  return [
    ...((holder === "caller" || (!isOfAzurerm && !dataRole)) && client.added ? [named(client.added, names)] : []),
    assignment,
  ];
}

/** What the assignment of a role of Cosmos DB's own says. */
function dataAssignment(
  { below }: NeededRole,
  dataRole: string,
  account: string,
  principal: string,
  isOfAzurerm: boolean,
): Record<string, NewValue> {
  const id = `${account}.id`;
  const role = expression(`"\${${id}}/sqlRoleDefinitions/${dataRole}"`);
  const scope = expression(below === undefined ? id : `"\${${id}}/${below}"`);
  const principalId = expression(principal);
  if (isOfAzurerm)
    return {
      resource_group_name: expression(`${account}.resource_group_name`),
      account_name: expression(`${account}.name`),
      role_definition_id: role,
      principal_id: principalId,
      scope,
    };
  return {
    type: text("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15"),
    parent_id: expression(id),
    name: nameOfAssignment(id, principal, dataRole),
    body: object({ properties: object({ principalId, roleDefinitionId: role, scope }) }),
  };
}

function nameOfAssignment(id: string, principal: string, role: string): NewValue {
  return expression(`uuidv5("url", "\${${id}}/\${${principal}}/${role}")`);
}

/** With its name taken. */
function named(block: NewBlock, names: Set<string>): NewBlock {
  names.add(block.labels[1] ?? "").add(block.labels.join("."));
  return block;
}

/** The data source that says who applies a module: the one that is there, or a new one. */
function clientData(provider: "azurerm" | "azapi", names: ReadonlySet<string>, scope: Scope) {
  const type = `${provider}_client_config`;
  const there = blocksOfKind(scope.module, "data").find((block) => typeOf(block) === type);
  if (there) return { address: addressOf(there) ?? "" };
  const added = newBlock("data", type, "current", {}, scope);
  const address = `data.${added.labels.join(".")}`;
  return names.has(added.labels.join(".")) ? { address } : { address, added };
}

/** What reads the principal of an identity; undefined where that is not exported. */
function principalOf(
  { needs: { reads } }: LackingRole,
  { block: holder, address }: RoleEnd,
  scope: Scope,
): string | undefined {
  if (reads !== undefined) return `${address}.${reads}`;
  if (typeOf(holder) === "azurerm_user_assigned_identity") return `${address}.principal_id`;
  const isIdentity = /\/userAssignedIdentities$/i.test(armTypeIn(holder.body, scope) ?? "");
  if (isOfAzapi(holder) && isIdentity)
    return exportsAll(holder, scope) ? `${address}.output.properties.principalId` : undefined;
  const hasIdentity = holder.body.items.some(({ name }) => name === "identity");
  return hasIdentity ? `${address}.identity[0].principal_id` : undefined;
}

function text(value: string): NewValue {
  return { kind: "text", text: value };
}

/** A plain reference is one in programs too. */
function expression(source: string): NewValue {
  return /^[\w.-]+$/.test(source) ? { kind: "reference", path: source.split(".") } : { kind: "expression", source };
}

function object(values: Readonly<Record<string, NewValue>>): NewValue {
  return {
    kind: "body",
    items: Object.entries(values).map(([name, value]) => ({ name, form: "argument", value })),
  };
}
