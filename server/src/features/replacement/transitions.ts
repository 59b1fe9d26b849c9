import { isChecked, literalAt, type Scope, typeSchemaOf } from "../../analysis/index";
import { wordOf } from "../../azure/index";
import type { OrderFact } from "../../catalog/index";
import { type Block, type Body, type Severity, typeOf } from "../../model/index";

/**
 * A change of one argument of one type that is more than an in-place update. Values are compared as text; `null` is an
 * argument that is absent.
 */
interface Transition {
  readonly type: string;
  readonly path: readonly string[];
  readonly isForbidden: (from: string, to: string | null, after: Body, scope: Scope) => boolean;
  /** Whether it counts that something was there, also where only Terraform knows its value. */
  readonly isAboutPresence?: true;
  /** What would happen, after "Keep <path> as it was: ". Absent: the resource is replaced. */
  readonly message?: string;
  readonly severity?: Severity;
}

/** One whose condition no fact can say. */
interface KnownTransition extends Transition {
  /** The id of the fact that says what would happen. */
  readonly fact?: string;
}

const workspace = "azurerm_machine_learning_workspace";
const insights = "azurerm_application_insights";
const modes = ["Disabled", "AllowInternetOutbound", "AllowOnlyApprovedOutbound"];
const kindsOf = (identity: string): string => identity.replace(/\s/g, "").split(",").sort().join();

/**
 * The effects of changes to a resource that no schema says: those below, and the facts of the catalog that a text
 * shows.
 */
export function transitionsOf(block: Block, scope: Scope): readonly Transition[] {
  const type = typeOf(block);
  const word = wordOf(block, scope);
  const facts = word === undefined ? [] : scope.catalog.order.about(word);
  const own = transitions.filter((one) => one.type === type);
  return [...own.flatMap((one) => withMessage(one, facts)), ...facts.flatMap((fact) => transitionOf(fact))];
}

/** With the sentence of its fact, if it has one; nothing where the catalog lacks that. */
function withMessage(transition: KnownTransition, facts: readonly OrderFact[]): readonly Transition[] {
  if (transition.fact === undefined) return [transition];
  const says = facts.find(({ id }) => id === transition.fact)?.says;
  return says === undefined ? [] : [{ ...transition, message: `${says}.` }];
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
const transitions: readonly KnownTransition[] = [
  {
    type: "azurerm_storage_account",
    path: ["account_replication_type"],
    isForbidden: (from, to) => to !== null && isZonal(from) !== isZonal(to),
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
    fact: "ai-insights-workspace-one-way",
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
    fact: "ml-identity-one-way",
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
