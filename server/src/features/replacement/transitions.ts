import { isChecked, literalAt, type Scope, typeSchemaOf } from "../../analysis/index";
import { wordOf } from "../../azure/index";
import type { OrderFact } from "../../catalog/index";
import { type Block, type Body, type Severity, typeOf } from "../../model/index";

/**
 * A change of one argument of one type that is more than an in-place update. Values are compared as text; `null` is an
 * argument that is absent.
 */
export interface Transition {
  readonly type: string;
  readonly path: readonly string[];
  readonly isForbidden: (from: string, to: string | null, after: Body, scope: Scope) => boolean;
  /** Whether it counts that something was there, also where only Terraform knows its value. */
  readonly isAboutPresence?: true;
  /** What would happen, after "Keep <path> as it was: ". Absent: the resource is replaced. */
  readonly message?: string;
  readonly severity?: Severity;
}

const workspace = "azurerm_machine_learning_workspace";
const insights = "azurerm_application_insights";
const modes = ["Disabled", "AllowInternetOutbound", "AllowOnlyApprovedOutbound"];
const kindsOf = (identity: string): string => identity.replace(/\s/g, "").split(",").sort().join();

/** What changes of a resource do that no schema tells: those below, and the facts of the catalog that a text tells. */
export function transitionsOf(block: Block, scope: Scope): readonly Transition[] {
  const type = typeOf(block);
  const word = wordOf(block, scope);
  const facts = word === undefined ? [] : scope.catalog.order.about(word);
  return [...transitions.filter((one) => one.type === type), ...facts.flatMap((fact) => transitionOf(fact))];
}

function transitionOf({ a: [type = ""], at, change, says }: OrderFact): readonly Transition[] {
  if (at === undefined || !change) return [];
  const { from: values, any, isRemoved, isRefused } = change;
  return [
    {
      type,
      path: at.split("."),
      isForbidden: (from, to) =>
        isRemoved
          ? from !== "" && to === null
          : from !== to && (any ? to !== null : values?.includes(from) === true && !values.includes(to ?? "")),
      ...(isRemoved && { isAboutPresence: true }),
      ...(isRefused && { message: `${says}.` }),
    },
  ];
}

/** Known from the provider's code or from Azure's behaviour, since no schema tells. */
const transitions: readonly Transition[] = [
  {
    type: "azurerm_storage_account",
    path: ["account_replication_type"],
    isForbidden: (from, to) => to !== null && isZonal(from) !== isZonal(to),
  },
  {
    type: "azurerm_key_vault",
    path: ["purge_protection_enabled"],
    isForbidden: (from, to) => from === "true" && to !== "true",
    message: "once on, purge protection cannot be turned off.",
  },
  {
    type: "azurerm_key_vault",
    path: ["soft_delete_retention_days"],
    isForbidden: (from, to) => to !== null && from !== to,
    message: "the provider refuses to change it once it is set.",
  },
  {
    type: insights,
    path: ["workspace_id"],
    isAboutPresence: true,
    isForbidden: (from, to, _, scope) => from !== "" && to === null && !isKept(insights, "workspace_id", scope),
    message: "once set, the Log Analytics workspace cannot be removed.",
  },
  {
    type: workspace,
    path: ["managed_network", "isolation_mode"],
    isForbidden: (from, to) => to !== null && modes.includes(to) && modes.indexOf(to) < modes.indexOf(from),
    message: "a managed network cannot be opened again. Create a new workspace for another mode.",
  },
  {
    type: workspace,
    path: ["serverless_compute", "public_ip_enabled"],
    isForbidden: (from, to, after, scope) =>
      from === "true" && to === "false" && literalIsAbsent(after, ["serverless_compute", "subnet_id"], scope),
    message: "without subnet_id it cannot be turned off. Set subnet_id first.",
  },
  {
    type: workspace,
    path: ["identity", "type"],
    isForbidden: (from, to) =>
      to !== null && kindsOf(from) === "SystemAssigned,UserAssigned" && kindsOf(to) === "SystemAssigned",
    message: "a workspace with both kinds of identities cannot go back to SystemAssigned alone.",
    severity: "warning",
  },
];

/** Whether the provider may keep what is there where the argument is absent. */
function isKept(type: string, name: string, scope: Scope): boolean {
  const attribute = typeSchemaOf("resource", type, scope).attributes?.get(name);
  return !attribute || !isChecked(attribute) || attribute.computed === true;
}

function isZonal(replication: string): boolean {
  return replication.toUpperCase().endsWith("ZRS");
}

function literalIsAbsent(body: Body, path: readonly string[], scope: Scope): boolean {
  return literalAt(body, path, scope) === null;
}
