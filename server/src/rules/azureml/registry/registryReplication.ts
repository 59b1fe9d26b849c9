import { literalAt, regionAt } from "../../../analysis/index";
import type { Body } from "../../../model/index";
import type { Rule } from "../../rule";

export const registryReplication: Rule = {
  id: "registry-replication",
  severity: "warning",
  certainty: "azure",
  summary: "A container registry that is replicated to its own region.",
  why: "The plan fails: the registry's own region is always one of its replicas.",
  source: "internal/services/containers/container_registry_resource.go",
  types: ["azurerm_container_registry"],
  block({ block: { body }, scope }, report) {
    const home = regionAt(body, scope);
    // Other registries have no replications at all, which is said first.
    if (!home || ["Basic", "Standard"].includes(literalAt(body, ["sku"], scope) ?? "")) return;
    for (const entry of body.entries) {
      if (entry.name !== "georeplications" || entry.dynamic) continue;
      const items = entry.value.kind === "list" ? entry.value.items : [entry.value];
      const bodies = items.flatMap((item): Body[] => (item.kind === "body" ? [item.body] : []));
      for (const replica of bodies) {
        const location = replica.entries.find(({ name }) => name === "location");
        if (!location || regionAt(replica, scope) !== home) continue;
        report({
          span: location.value.span,
          message: `Use a region other than ${home}: the registry itself is there.`,
          ...(entry.value.kind === "body" && {
            fixes: [{ title: "Remove this replication", changes: [{ kind: "remove", entry }] }],
          }),
        });
      }
    }
  },
};
