/** Roles that the identity of a resource needs and surely does not have, by the facts of the catalog. */
import {
  blocksOf,
  hasAssumedInstances,
  isWhole,
  type Scope,
  silentScope,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import type { NeededRole, OrderFact } from "../../catalog/index";
import { memoMap, sameItems, weakMemo } from "../../memo/index";
import { addressOf, type Block, bodyItemOf, type Value, valuesIn } from "../../model/index";
import { appendTo } from "../../text/index";
import { isContainer } from "../related/grants";
import { holds } from "./holds";
import { conditionsOn } from "./links";
import { lookAt, textBehindParts } from "./look";
import { naming, wordOf } from "./resourcesByType";
import { onlyEndOf, type RoleEnd, roleEndAt } from "./roleEnds";
import { rolesOf } from "./roles";
import { thingsAt } from "./things";
import { factsAbout } from "./unordered";

/** A role that lacks. */
export interface LackingRole {
  readonly fact: OrderFact;
  readonly needs: NeededRole;
  /** The resource whose identity it is, or who applies the module, and the resource that the role is about. */
  readonly holder: RoleEnd | "caller";
  readonly about: RoleEnd;
  /** What refers to the identity in the resource that needs it. */
  readonly at: Value | undefined;
}

/** The roles that a resource lacks. None where something else may give them: another module, a group, or an assignment that is not known. */
export function lackingRoles(block: Block, scope: Scope): readonly LackingRole[] {
  const facts = factsAbout(block, isFound, scope);
  return facts.length > 0 && isWhole(scope) ? lackingOf(facts, block, scope) : [];
}

/** Who applies a module may have roles that no module gives. */
function isFound({ needs, isOffered }: OrderFact): boolean {
  return needs !== undefined && !isOffered && needs.principal !== "caller";
}

/**
 * Roles that people may want to give: without them the resource is made, but does not do everything. An unknown
 * assignment may give them too.
 */
export function rolesToGive(block: Block, scope: Scope): readonly LackingRole[] {
  return lackingOf(
    factsAbout(block, ({ needs }) => needs !== undefined, scope),
    block,
    scope,
  );
}

function lackingOf(facts: readonly OrderFact[], block: Block, scope: Scope): readonly LackingRole[] {
  if (bodyItemOf(block.body, "count") || !hasAssumedInstances(block, scope)) return [];
  return facts.flatMap((fact) => (fact.needs ? lackingBy(fact, fact.needs, block, scope) : []));
}

function lackingBy(fact: OrderFact, needs: NeededRole, block: Block, scope: Scope): readonly LackingRole[] {
  if (!conditionsOn("a", fact).every((one) => holds(one, block, scope))) return [];
  const { principal } = needs;
  const holder = principal === "caller" ? principal : roleEndAt(block, principal, scope);
  const about = needs.only ? onlyEndOf(needs.only, scope) : roleEndAt(block, needs.on ?? "", scope);
  if (!holder || !about) return [];
  const own = holder === "caller" ? holder : holder.block;
  if (own !== "caller" && needs.reads === undefined && !hasIdentity(own, scope)) return [];
  if (mayHave(own, about.block, needs, scope)) return [];
  const [at] = own === "caller" || own === block ? [] : lookAt(block, principal, scope).values;
  return [{ fact, needs, holder, about, at }];
}

/** Whether a resource has an identity of its own, or is one: a reference to another one is wrong by itself. */
function hasIdentity(holder: Block, scope: Scope): boolean {
  if (identities.has(wordOf(holder, scope) ?? "")) return true;
  if (!holder.body.items.some(({ name }) => name === "identity")) return false;
  const types = lookAt(holder, "identity.type", scope).values.map((value) => textOfLiteral(value, scope));
  return types.every((type) => type === undefined || type.toLowerCase().includes("systemassigned"));
}

const identities: ReadonlySet<string> = new Set([
  "azurerm_user_assigned_identity",
  "microsoft.managedidentity/userassignedidentities",
]);

/** Whether the identity of a resource may have a role that does on another one, or on what holds that. */
function mayHave(holder: Block | "caller", about: Block, needs: NeededRole, scope: Scope): boolean {
  if (giving.some((type) => blocksOf(type, scope).length > 0)) return true;
  const { ofRoles, ofDataRoles } = assignmentsOf(scope.key, silentScope(scope));
  const of = needs.dataRole ? ofDataRoles : ofRoles;
  return [whoever, holder === "caller" ? nobodyHere : (addressOf(holder) ?? "")].some((own) =>
    of.get(own)?.some((block) => mayBeEnough(block, needs, scope) && mayReach(block, about, scope)),
  );
}

/** The assignments of a module by the addresses of those that they are for. */
const assignmentsOf = weakMemo((_key: object, scope: Scope) => {
  const ofTypes = (types: readonly string[]) =>
    memoMap<readonly Block[]>(() => {
      const found = new Map<string, Block[]>();
      for (const { block } of naming(types, "", "", scope)) {
        const principals = thingsAt(block, "principal_id|body.properties.principalId", scope).map((one) =>
          keyOf(one, scope),
        );
        for (const own of new Set(principals.length > 0 ? principals : [whoever])) appendTo(found, own, block);
      }
      return found;
    }, sameItems);
  return { ofRoles: ofTypes(assignments), ofDataRoles: ofTypes(dataAssignments) };
});

/** Of assignments for whom only Terraform knows, which may be anybody, and for somebody who is no resource of the module. */
const whoever = "";
const nobodyHere = "var.";

function keyOf(principal: string, { module }: Scope): string {
  if (caller.test(principal)) return nobodyHere;
  if (principal.startsWith("data.")) return whoever;
  if (!resource.test(principal)) return nobodyHere;
  // Of several instances any may be meant, and what is declared nowhere may be a slip for any resource.
  const address = principal.split(" ", 1)[0]!;
  return module.declarations.has(address) || !typed.test(address) ? address : whoever;
}

function mayBeEnough(assignment: Block, { role, enough, dataRole }: NeededRole, scope: Scope): boolean {
  if (dataRole === undefined)
    return rolesOf(assignment, scope).some(
      // One of somebody's own may do.
      (one) => one === undefined || one === role || enough.includes(one) || !scope.catalog.roles.named(one),
    );
  const builtIn = dataRole.slice(0, -1);
  const { values } = lookAt(assignment, "role_definition_id|body.properties.roleDefinitionId", scope);
  if (values.length === 0) return true;
  return values.some((value) => {
    const id = (textOfLiteral(value, scope) ?? textBehindParts(value) ?? "").slice(-dataRole.length);
    return !id.startsWith(builtIn) || id >= dataRole;
  });
}

/** Who applies the module, as a data source says it. */
const caller = /^data\.(?:azurerm|azuread|azapi)_client_config\./;

/** What is named is a resource of the module. */
const resource = /^[a-z]\w*\./;
const typed = /^[a-z]+_/;

const assignments: readonly string[] = ["azurerm_role_assignment", "Microsoft.Authorization/roleAssignments"];

const dataAssignments: readonly string[] = [
  "azurerm_cosmosdb_sql_role_assignment",
  "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments",
];

/** Types by which an identity may have roles that no assignment for itself gives. */
const giving: readonly string[] = [
  "azuread_group",
  "azuread_group_member",
  "azurerm_pim_active_role_assignment",
  "azurerm_pim_eligible_role_assignment",
];

const groups: ReadonlySet<string> = new Set(["azurerm_resource_group", "microsoft.resources/resourcegroups"]);

/** Whether an assignment may count for a resource: on it, on what it lies in, or on what is not known. */
function mayReach(assignment: Block, about: Block, scope: Scope): boolean {
  const path = bodyItemOf(assignment.body, "account_name") ? "account_name" : "scope|parent_id";
  const { values } = lookAt(assignment, path, scope);
  return (
    values.length !== 1 ||
    values.some((value) => {
      const target = targetOf(value, scope);
      if (target?.kind !== "resource") return true;
      if (target.address === addressOf(about)) return true;
      // A group lies in no other group.
      if (isContainer(target, scope))
        return ![target.block, about].every((one) => groups.has(wordOf(one, scope) ?? ""));
      return about.body.items.some((item) =>
        [...valuesIn(item.value)].some((one) => targetOf(one, scope)?.address === target.address),
      );
    })
  );
}
