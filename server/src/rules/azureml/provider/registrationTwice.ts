import { bodyItemAt, literalAt } from "../../../analysis/index";
import { isVersionWithin } from "../../../catalog/index";
import { nameOf } from "../../../model/index";
import type { Rule } from "../../rule";

const versions = { from: "4.0.0", before: "5.0.0" };

export const registrationTwice: Rule = {
  id: "registration-twice",
  severity: "error",
  certainty: "azure",
  summary: "A provider that says in two ways which resource providers to register.",
  why: "In version 4 skip_provider_registration still works, but not together with resource_provider_registrations: nothing can be planned.",
  source: "internal/provider/provider.go",
  versions,
  kinds: new Set(["provider"]),
  block({ block, scope }, report) {
    if (nameOf(block) !== "azurerm") return;
    const version = scope.versionOf("azurerm");
    if (!isVersionWithin(version, versions)) return;
    const { body } = block;
    const item = bodyItemAt(body, ["skip_provider_registration"]);
    const set = literalAt(body, ["resource_provider_registrations"], scope);
    if (!item || !set || set === "legacy" || literalAt(body, [item.name], scope) !== "true") return;
    report({
      span: item.nameSpan,
      message: `Remove skip_provider_registration: resource_provider_registrations = "${set}" already says it.`,
      fixes: [{ title: "Remove skip_provider_registration", changes: [{ kind: "remove", item }], safe: true }],
    });
  },
};
