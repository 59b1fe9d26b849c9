import { bodyItemAt, ignoresChanges, onlyOf } from "../../../analysis/index";
import { ignoringChanges } from "../../../fixes/index";
import { type BodyItem, type Fix, type NewValue, newArgument, rewritten, setArgument } from "../../../model/index";
import type { Rule } from "../../rule";

export const ownRegistry: Rule = {
  id: "own-registry",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace without a container registry, for which Azure will create one that Terraform does not know.",
  why: "With the first image or job Azure creates a registry and attaches it to the workspace; the next plan finds container_registry_id changed and replaces the workspace.",
  source: "hashicorp/terraform-provider-azurerm issue 19650, Azure/azure-cli issue 27336",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const { body } = block;
    if (bodyItemAt(body, ["container_registry_id"]) !== null || ignoresChanges(body, "container_registry_id")) return;
    const lifecycle = bodyItemAt(body, ["lifecycle"]);
    const registry = block.kind === "resource" ? onlyOf(["azurerm_container_registry"], "id", scope) : undefined;
    const used: Fix[] = registry
      ? [
          {
            title: `Use ${registry.path.slice(0, -1).join(".")}`,
            changes: [{ kind: "add", body, block, items: [newArgument("container_registry_id", registry)] }],
          },
        ]
      : [];
    report({
      span: block.head,
      message:
        "Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.",
      fixes: lifecycle
        ? [...used, ...alsoIgnore(lifecycle)]
        : [
            ...used,
            {
              title: "Ignore changes of container_registry_id",
              changes: [{ kind: "add", body, block, items: [ignoringChanges("container_registry_id")] }],
            },
          ],
    });
  },
};

/** Ignores changes of the argument too, where what is ignored is written as a list. */
function alsoIgnore({ value: lifecycle }: BodyItem): Fix[] {
  if (lifecycle.kind !== "body") return [];
  const present = bodyItemAt(lifecycle.body, ["ignore_changes"]);
  const old = present?.value.kind === "list" ? present.value.items.map(rewritten) : present === null ? [] : [undefined];
  if (old.includes(undefined)) return [];
  const items: NewValue[] = [...(old as NewValue[]), { kind: "reference", path: ["container_registry_id"] }];
  const change = setArgument(lifecycle.body, "ignore_changes", { kind: "list", items });
  return [{ title: "Ignore changes of container_registry_id", changes: [change] }];
}
