import { blocksOfKind, rootOfInstalled, type Scope } from "../../analysis/index";
import { registryAddress } from "../../catalog/index";
import { firstUseOf, pinnedConstraint, requireProvider } from "../../fixes/index";
import { type Block, bodyItemOf, type Fix, hasType, nameOf, newArgument, requiredIn, typeOf } from "../../model/index";
import type { Report, Rule } from "../rule";

export const unpinnedRequirement: Rule = {
  id: "unpinned-requirement",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A provider without a version in required_providers, or without an entry there.",
  why: "`terraform init` takes the newest release of the provider, of whatever major version, unless the lock file or another module says otherwise.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements#version-constraints",
  kinds: new Set(["terraform", "resource", "data", "ephemeral", "provider"]),
  block({ block, scope }, report) {
    const { module } = scope;
    if (module.isPartial || module.leftOut?.length || rootOfInstalled(module.folder) !== undefined) return;
    if (block.kind === "terraform") aboutEntries(block, scope, report);
    else aboutUse(block, scope, report);
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

/** What uses a provider first that has no entry. Of one that has to have a source another rule speaks. */
function aboutUse(block: Block, scope: Scope, report: Report): void {
  const { module, uri } = scope;
  const name = hasType(block.kind) ? typeOf(block)?.split("_")[0] : nameOf(block);
  const source = name === undefined ? undefined : registryAddress(name);
  if (name === undefined || !source?.startsWith("hashicorp/") || firstUseOf(module, name)?.block !== block) return;
  const entries = blocksOfKind(module, "terraform").flatMap((one) => [...requiredIn(one)]);
  const isOld = block.kind === "provider" && bodyItemOf(block.body, "version") !== undefined;
  if (isOld || entries.some(({ provider, item }) => item.name === name || provider === name)) return;
  const constraint = constraintFor(name, scope);
  const requirement = { name, source, ...(constraint !== undefined && { constraint }) };
  report({
    span: block.head,
    message: `Add ${name} to required_providers, with a version: without one it is the newest release.`,
    fixes: [
      { title: `Require ${name} from ${source}`, changes: [requireProvider(requirement, module, { uri, block })] },
    ],
  });
}

function constraintFor(provider: string, { catalog, versionOf }: Scope): string | undefined {
  const known = catalog.provider(provider);
  return known && pinnedConstraint(versionOf(provider), known);
}
