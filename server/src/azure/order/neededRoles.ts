/** Roles that the identity of a resource needs and surely does not have, by the facts of the catalog. */
import { blocksOf, isWhole, type Scope, targetOf } from "../../analysis/index";
import type { NeededRole, OrderFact } from "../../catalog/index";
import { addressOf, type Block, isRepeated, type Value, valuesIn } from "../../model/index";
import { isContainer } from "../related/grants";
import { holds } from "./holds";
import { lookAt } from "./look";
import { naming, wordOf } from "./resourcesByType";
import { rolesOf } from "./roles";
import { thingsAt } from "./things";
import { conditionsOn, factsAbout } from "./unordered";

/** A role that lacks. */
export interface LackingRole {
  readonly fact: OrderFact;
  readonly needs: NeededRole;
  /** The resource whose identity it is, and the one that the role is about. */
  readonly holder: Block;
  readonly about: Block;
  /** What refers to the identity in the resource that needs it. */
  readonly at: Value | undefined;
}

/** The roles that a resource lacks. None where something else may give them: another module, a group, or an assignment that is not known. */
export function lackingRoles(block: Block, scope: Scope): readonly LackingRole[] {
  const facts = factsAbout(block, ({ needs }) => needs !== undefined, scope);
  if (facts.length === 0 || !isWhole(scope) || isRepeated(block.body)) return [];
  return facts.flatMap((fact) => (fact.needs ? lackingBy(fact, fact.needs, block, scope) : []));
}

function lackingBy(fact: OrderFact, needs: NeededRole, block: Block, scope: Scope): readonly LackingRole[] {
  if (!conditionsOn("a", fact).every((one) => holds(one, block, scope))) return [];
  const { values } = lookAt(block, needs.principal, scope);
  const holder = resourceAt(block, needs.principal, scope);
  const about = needs.only ? onlyOf(needs.only, scope) : resourceAt(block, needs.on ?? "", scope);
  if (!holder || !hasIdentity(holder, scope) || !about || mayHave(holder, about, [needs.role, ...needs.enough], scope))
    return [];
  return [{ fact, needs, holder, about, at: values[0] }];
}

/** Whether a resource has an identity, or is one: a reference to another one is wrong by itself. */
function hasIdentity(holder: Block, scope: Scope): boolean {
  return identities.has(wordOf(holder, scope) ?? "") || holder.body.items.some(({ name }) => name === "identity");
}

const identities: ReadonlySet<string> = new Set([
  "azurerm_user_assigned_identity",
  "microsoft.managedidentity/userassignedidentities",
]);

/** The one resource that a path leads to. */
function resourceAt(block: Block, path: string, scope: Scope): Block | undefined {
  const { values, isWhole } = lookAt(block, path, scope);
  const [value, another] = values;
  const target = another || !isWhole ? undefined : targetOf(value, scope);
  return target?.kind === "resource" && !isRepeated(target.block.body) ? target.block : undefined;
}

/** The one resource of some types that the module has. */
function onlyOf(types: readonly string[], scope: Scope): Block | undefined {
  const [one, another] = naming(types, "", "", scope);
  return one && !another && !isRepeated(one.block.body) ? one.block : undefined;
}

/** Whether the identity of a resource may have one of some roles on another one, or on what holds that. */
function mayHave(holder: Block, about: Block, roles: readonly string[], scope: Scope): boolean {
  if (giving.some((type) => blocksOf(type, scope).length > 0)) return true;
  const own = addressOf(holder) ?? "";
  return naming(assignments, "", "", scope).some(({ block }) => {
    const principals = thingsAt(block, "principal_id|body.properties.principalId", scope);
    const isElsewhere = principals.length > 0 && !principals.some((one) => one === own || one.startsWith("data."));
    if (isElsewhere) return false;
    const isEnough = rolesOf(block, scope).some((role) => role === undefined || roles.includes(role));
    return isEnough && mayReach(block, about, scope);
  });
}

const assignments: readonly string[] = ["azurerm_role_assignment", "Microsoft.Authorization/roleAssignments"];

/** Types by which an identity may have roles that no assignment for itself gives. */
const giving: readonly string[] = [
  "azuread_group",
  "azuread_group_member",
  "azurerm_pim_active_role_assignment",
  "azurerm_pim_eligible_role_assignment",
];

/** Whether an assignment may count for a resource: on it, on what it lies in, or on what is not known. */
function mayReach(assignment: Block, about: Block, scope: Scope): boolean {
  const { values } = lookAt(assignment, "scope|parent_id", scope);
  return (
    values.length !== 1 ||
    values.some((value) => {
      const target = targetOf(value, scope);
      if (target?.kind !== "resource") return true;
      if (target.address === addressOf(about) || isContainer(target, scope)) return true;
      return about.body.items.some((item) =>
        [...valuesIn(item.value)].some((one) => targetOf(one, scope)?.address === target.address),
      );
    })
  );
}
