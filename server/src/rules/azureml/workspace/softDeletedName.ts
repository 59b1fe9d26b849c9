import { bodyItemAt, declared, literalAt, resolve, type Scope } from "../../../analysis/index";
import { isVersionWithin } from "../../../catalog/index";
import { type Block, type BodyItem, type Change, type Declaration, type Fix, setArgument } from "../../../model/index";
import type { Rule } from "../../rule";

const purge = "purge_soft_deleted_workspace_on_destroy";
/** The release that brought the setting. */
const versions = { from: "3.100.0" };
const path = ["features", "machine_learning", purge];

export const softDeletedName: Rule = {
  id: "soft-deleted-name",
  severity: "information",
  certainty: "consequence",
  summary: "A workspace with a fixed name that Azure keeps for 14 days after it is destroyed.",
  why: 'Creating a workspace of the same name within that time fails with "Soft-deleted workspace exists". It is a warning if the provider is set up for short-lived environments.',
  source: "https://learn.microsoft.com/azure/machine-learning/concept-soft-delete",
  versions,
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const name = fixedName(block, scope);
    const provider = providerOf(block, scope);
    // Without features the provider is not set up yet.
    if (!name || !provider || !bodyItemAt(provider.block.body, ["features"])) return;
    if (!isVersionWithin(scope.versionOf("azurerm"), versions)) return;
    const isPurged = literalAt(provider.block.body, path, scope);
    // Whoever says so has decided, either way.
    if (isPurged !== null) return;
    report({
      severity: comesAndGoes(provider.block, scope) ? "warning" : "information",
      span: name.value.span,
      message: `Set ${purge} in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.`,
      related: [{ uri: provider.uri, span: provider.block.head, message: "The provider is set up here." }],
      fixes: provider.uri === scope.uri ? deciding(provider.block) : [],
    });
  },
};

export const hubNotPurged: Rule = {
  id: "hub-not-purged",
  severity: "warning",
  certainty: "consequence",
  summary:
    "A hub or project with a fixed name, although the provider purges workspaces on destroy: it does not purge these.",
  why: "The provider uses the setting for azurerm_machine_learning_workspace only, so the name stays taken for 14 days.",
  source: "internal/services/machinelearning/ai_foundry_resource.go, ai_foundry_project_resource.go",
  types: ["azurerm_ai_foundry", "azurerm_ai_foundry_project"],
  block({ block, scope }, report) {
    const name = fixedName(block, scope);
    const provider = providerOf(block, scope);
    if (!name || !provider || literalAt(provider.block.body, path, scope) !== "true") return;
    report({
      span: name.value.span,
      message: `Make this name unique, for example with a random suffix: ${purge} does not purge hubs and projects.`,
      related: [{ uri: provider.uri, span: provider.block.head, message: "The provider is set up here." }],
    });
  },
};

/** The name, where it is the same in every environment. */
function fixedName(block: Block, scope: Scope): BodyItem | undefined {
  const item = block.kind === "resource" ? bodyItemAt(block.body, ["name"]) : undefined;
  const { value, isAssumed } = item ? resolve(item.value, scope) : {};
  return value?.kind === "text" && value.text && !isAssumed && item ? item : undefined;
}

/** The one azurerm provider of the module, unless the block chooses among several. */
function providerOf(block: Block, scope: Scope): Declaration | undefined {
  const providers = declared("provider.azurerm", scope);
  if (providers.length !== 1 || bodyItemAt(block.body, ["provider"]) !== null) return undefined;
  return providers[0];
}

/** Whether the provider is told to delete what people would rather keep. */
function comesAndGoes({ body }: Block, scope: Scope): boolean {
  const isSet = (...names: string[]) => literalAt(body, ["features", ...names], scope);
  return (
    isSet("resource_group", "prevent_deletion_if_contains_resources") === "false" ||
    isSet("key_vault", "purge_soft_delete_on_destroy") === "true" ||
    isSet("cognitive_account", "purge_soft_delete_on_destroy") === "true"
  );
}

/** Either way to decide. To purge takes away what could be recovered. */
function deciding(provider: Block): Fix[] {
  return [
    ...settingPurge(provider, false, { title: "Keep destroyed workspaces for 14 days" }),
    ...settingPurge(provider, true, { title: "Purge workspaces on destroy", destroys: true }),
  ];
}

function settingPurge({ body }: Block, bool: boolean, fix: Omit<Fix, "changes">): Fix[] {
  const features = bodyItemAt(body, ["features"])?.value;
  if (features?.kind !== "body") return [];
  const inner = bodyItemAt(features.body, ["machine_learning"]);
  const value = { kind: "bool", bool } as const;
  const set = { name: purge, form: "argument", value } as const;
  const block = { name: "machine_learning", form: "block", value: { kind: "body", items: [set] } } as const;
  const change: Change | undefined =
    inner?.value.kind === "body"
      ? setArgument(inner.value.body, purge, value)
      : inner === null
        ? { kind: "add", body: features.body, items: [block] }
        : undefined;
  return change ? [{ ...fix, changes: [change] }] : [];
}
