import { onlyOf } from "../../../analysis/onlyOf";
import { targetOf } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import type { Rule } from "../../rule";

/** Types whose ids have the form of a hub's; the id of anything else is of the wrong kind for every provider. */
const sameShape: ReadonlySet<string> = new Set(["azurerm_machine_learning_workspace", "azurerm_ai_foundry_project"]);

export const projectHub: Rule = {
  id: "project-hub",
  severity: "error",
  certainty: "azure",
  summary: "A project whose ai_services_hub_id is not the id of a hub.",
  why: "The id of a default workspace looks the same, so only Azure refuses it.",
  source: "internal/services/machinelearning/ai_foundry_project_resource.go",
  types: ["azurerm_ai_foundry_project"],
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["ai_services_hub_id"]);
    const target = targetOf(entry?.value, scope);
    if (!entry || target?.kind !== "resource" || target.attribute !== "id") return;
    if (!sameShape.has(target.type)) return;
    const to = onlyOf(["azurerm_ai_foundry"], "id", scope);
    report({
      span: entry.value.span,
      message: `Set ai_services_hub_id to the id of a hub (azurerm_ai_foundry): ${target.address} is not one.`,
      related: [
        { uri: target.declaration.uri, span: target.block.head, message: `${target.address} is declared here.` },
      ],
      fixes: to
        ? [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value: entry.value, to }] }]
        : [],
    });
  },
};

export const unsentStorage: Rule = {
  id: "unsent-storage",
  severity: "warning",
  certainty: "consequence",
  summary: "A storage block of azurerm_ai_services, which the provider never sends.",
  why: "The account works without the storage, whatever the block says.",
  source: "registry page of azurerm_ai_services in azurerm 4.81, note on migration",
  types: ["azurerm_ai_services"],
  block({ block }, report) {
    const entry = block.body.entries.find(({ name, form }) => name === "storage" && form);
    if (!entry || block.kind !== "resource") return;
    report({
      span: entry.nameSpan,
      message: "Remove storage: the provider never sends it to Azure.",
      tags: ["unnecessary"],
      fixes: [{ title: "Remove storage", changes: [{ kind: "remove", entry }] }],
    });
  },
};
