import type { Scope } from "../../analysis/index";
import { pinnedConstraint } from "../../fixes/index";
import { type Body, bodyItemOf, type Fix, newArgument, requiredIn } from "../../model/index";
import type { Rule } from "../rule";
import { isOwnAndWhole } from "./isOwnAndWhole";

export const unpinnedRequirement: Rule = {
  id: "unpinned-requirement",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A provider without a version in required_providers.",
  why: "`terraform init` takes the newest release of the provider, of whatever major version, unless the lock file or another module says otherwise.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements#version-constraints",
  kinds: new Set(["terraform"]),
  block({ block, scope }, report) {
    if (!isOwnAndWhole(scope.module)) return;
    for (const { provider, item, constraint } of requiredIn(block)) {
      if (constraint || item.value.kind !== "body" || provider === "terraform.io/builtin/terraform") continue;
      const { body } = item.value;
      if (bodyItemOf(body, "version")) continue;
      report({
        span: item.nameSpan,
        message: `Set version of ${item.name}: without a constraint it is the newest release.`,
        fixes: setting(constraintFor(provider, scope), body),
      });
    }
  },
};

function setting(text: string | undefined, body: Body): readonly Fix[] {
  if (text === undefined) return [];
  const items = [newArgument("version", { kind: "text", text })];
  return [{ title: `Set version to ${text}`, changes: [{ kind: "add", body, items }] }];
}

function constraintFor(provider: string, { catalog, versionOf }: Scope): string | undefined {
  const known = catalog.provider(provider);
  return known && pinnedConstraint(versionOf(provider), known);
}
