import { entryAt, literalAt } from "../../../analysis/literalAt";
import { compareVersions } from "../../../catalog/compareVersions";
import { nameOf } from "../../../model/document";
import type { Rule } from "../../rule";

export const registrationTwice: Rule = {
  id: "registration-twice",
  severity: "error",
  summary: "A provider that is told in two ways which resource providers to register.",
  why: "In version 4 skip_provider_registration still works, but not together with resource_provider_registrations: nothing can be planned.",
  source: "internal/provider/provider.go",
  block({ block, scope }, report) {
    if (block.kind !== "provider" || nameOf(block) !== "azurerm") return;
    const version = scope.versionOf("azurerm");
    if (compareVersions(version, "4.0.0") < 0 || compareVersions(version, "5.0.0") >= 0) return;
    const { body } = block;
    const entry = entryAt(body, ["skip_provider_registration"]);
    const set = literalAt(body, ["resource_provider_registrations"], scope);
    if (!entry || !set || set === "legacy" || literalAt(body, [entry.name], scope) !== "true") return;
    report({
      span: entry.nameSpan,
      message: `Remove skip_provider_registration: resource_provider_registrations = "${set}" already says it.`,
      fixes: [{ title: "Remove skip_provider_registration", changes: [{ kind: "remove", entry }], safe: true }],
    });
  },
};
