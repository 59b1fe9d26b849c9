import { rootOfInstalled, type Scope } from "../../analysis/index";
import { pinnedConstraint } from "../../fixes/index";
import { type Block, bodyItemOf, type Fix, newArgument, requiredIn } from "../../model/index";
import type { Report, Rule } from "../rule";

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
    const { module } = scope;
    if (module.isPartial || module.leftOut?.length || rootOfInstalled(module.folder) !== undefined) return;
    aboutEntries(block, scope, report);
  },
};

function aboutEntries(block: Block, scope: Scope, report: Report): void {
  for (const { provider, item, constraint } of requiredIn(block)) {
    if (constraint || item.value.kind !== "body" || provider === "terraform.io/builtin/terraform") continue;
    if (bodyItemOf(item.value.body, "version")) continue;
    const { body } = item.value;
    const text = constraintFor(provider, scope);
    const fixes: readonly Fix[] =
      text === undefined
        ? []
        : [
            {
              title: `Set version to ${text}`,
              changes: [{ kind: "add", body, items: [newArgument("version", { kind: "text", text })] }],
            },
          ];
    report({
      span: item.nameSpan,
      message: `Set version of ${item.name}: without a constraint it is the newest release.`,
      fixes,
    });
  }
}

function constraintFor(provider: string, { catalog, versionOf }: Scope): string | undefined {
  const known = catalog.provider(provider);
  return known && pinnedConstraint(versionOf(provider), known);
}
