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
    for (const bodyItem of body.items) {
      if (bodyItem.name !== "georeplications" || bodyItem.dynamic) continue;
      const items = bodyItem.value.kind === "list" ? bodyItem.value.items : [bodyItem.value];
      const bodies = items.flatMap((item): Body[] => (item.kind === "body" ? [item.body] : []));
      for (const replica of bodies) {
        const location = replica.items.find(({ name }) => name === "location");
        if (!location || regionAt(replica, scope) !== home) continue;
        report({
          span: location.value.span,
          message: `Use a region other than ${home}: the registry itself is there.`,
          ...(bodyItem.value.kind === "body" && {
            fixes: [{ title: "Remove this replication", changes: [{ kind: "remove", item: bodyItem }] }],
          }),
        });
      }
    }
  },
};
