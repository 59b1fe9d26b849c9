import { type Scope, setups } from "../../analysis/index";
import { foundByAddress } from "../../catalog/index";
import { firstUseOf, missingRequirement, pinnedConstraint, requireProvider } from "../../fixes/index";
import { memoByName, memoFor, sameItems } from "../../memo/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  type Fix,
  type Module,
  nameOf,
  newArgument,
  requiredIn,
  typeOf,
} from "../../model/index";
import type { Report, Rule } from "../rule";
import { isOwnAndWhole } from "./isOwnAndWhole";

export const unpinnedRequirement: Rule = {
  id: "unpinned-requirement",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A provider that is not in required_providers, or has no version or source there.",
  why: "`terraform init` takes the newest release of the provider, of whatever major version, unless the lock file or another module says otherwise. Where no source is given, it is HashiCorp's provider of that name.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements#version-constraints",
  kinds: new Set(["terraform", "provider", "resource", "data", "ephemeral"]),
  block({ block, scope }, report) {
    if (!isOwnAndWhole(scope.module)) return;
    if (block.kind === "terraform") aboutEntries(block, scope, report);
    else aboutUse(block, scope, report);
  },
};

function aboutEntries(block: Block, scope: Scope, report: Report): void {
  for (const { provider, item, constraint } of requiredIn(block)) {
    if (provider === builtIn) continue;
    const { name, value, nameSpan: span } = item;
    const body = value.kind === "body" ? value.body : undefined;
    if (body && !constraint && !bodyItemOf(body, "version"))
      report({
        span,
        message: `Set version of ${name}: without a constraint it is the newest release.`,
        fixes: setting("version", constraintFor(provider, scope), body),
      });
    // What Terraform would not find under HashiCorp's name is an error of another rule.
    if (foundByAddress.has(name) || (body ? bodyItemOf(body, "source") : value.kind !== "text")) continue;
    report({
      span,
      message: `Set source of ${name}: without it, it is hashicorp/${name}.`,
      fixes: body ? setting("source", `hashicorp/${name}`, body) : [],
    });
  }
}

/** Said where the module uses the provider first. */
function aboutUse(block: Block, scope: Scope, report: Report): void {
  const { module, catalog, versionOf } = scope;
  const name = providerOf(block);
  if (name === undefined || requiredNames(module).includes(name) || missingRequirement(name, scope)) return;
  if (firstBlockOf(module, name) !== block) return;
  const use = { uri: scope.uri, block };
  const known = catalog.provider(name);
  const requirement = {
    ...{ name, source: `hashicorp/${name}` },
    ...(known && { constraint: pinnedConstraint(versionOf(name), known) }),
  };
  const change = requireProvider(requirement, module, use);
  report({
    span: block.head,
    message: `Name ${name} in required_providers: otherwise it is the newest release of hashicorp/${name}.`,
    fixes: change ? [{ title: `Require ${name} from hashicorp/${name}`, changes: [change] }] : [],
  });
}

const builtIn = "terraform.io/builtin/terraform";

/** The provider that a block uses by its own name; undefined where it chooses one, and for what is part of Terraform. */
function providerOf(block: Block): string | undefined {
  const chosen = block.kind !== "provider" && bodyItemOf(block.body, "provider");
  const name = block.kind === "provider" ? nameOf(block) : typeOf(block)?.split("_", 1)[0];
  return chosen || !name || name === "terraform" ? undefined : name;
}

/** Where a name is used first: what finds it makes the place anew with each change of the module. */
const firstBlockOf = memoByName((module: Module, name) => firstUseOf(module, name)?.block);

const requiredNames = memoFor(
  (module: Module): readonly string[] =>
    setups(module).flatMap(({ block }) => [...requiredIn(block)].map(({ item }) => item.name)),
  sameItems,
);

function setting(name: string, text: string | undefined, body: Body): readonly Fix[] {
  if (text === undefined) return [];
  const items = [newArgument(name, { kind: "text", text })];
  return [{ title: `Set ${name} to ${text}`, changes: [{ kind: "add", body, items }] }];
}

function constraintFor(provider: string, { catalog, versionOf }: Scope): string | undefined {
  const known = catalog.provider(provider);
  return known && pinnedConstraint(versionOf(provider), known);
}
