/** Rules about `type` of azapi's resources: the resource type and its API version. */
import type { ResourceFaults } from "../../analysis/azure/placedFault";
import { resourceFaults } from "../../analysis/azure/resourceFaults";
import type { BlockNode } from "../../analysis/nodes";
import { resolve } from "../../analysis/resolve";
import type { Scope } from "../../analysis/scope";
import { typeOf } from "../../model/block";
import { didYouMean, listed } from "../../wording/sentence";
import { similar } from "../../wording/similar";
import { type Fix, type Severity, setText } from "../finding";
import type { Rule } from "../rule";

const source = "https://github.com/Azure/bicep-types-az";
const types = ["azapi_resource", "azapi_update_resource", "azapi_resource_action"];

export const unknownResourceType: Rule = {
  id: "unknown-resource-type",
  severity: "error",
  summary: "A resource type that Azure does not have.",
  why: "`terraform validate` fails for azapi_resource; for other blocks Azure refuses the request.",
  source,
  types,
  block(node, report) {
    const about = resourceFaults(node);
    if (!about || about.type) return;
    const meant = typeMeant(about, node.scope);
    report({
      span: about.entry.value.span,
      message: `Azure has no resource type ${about.typeName}.${didYouMean(meant)}`,
      ...severityOf(about, node),
      fixes: meant === undefined ? [] : renamed(about, node, `${meant}@${versionOf(meant, about.version, node.scope)}`),
    });
  },
};

export const unknownApiVersion: Rule = {
  id: "unknown-api-version",
  severity: "error",
  summary: "An API version that a resource type does not have.",
  why: "`terraform validate` fails for azapi_resource: the provider knows the API versions of each type, and their case matters.",
  source,
  types,
  block(node, report) {
    const about = resourceFaults(node);
    if (!about?.type || about.body) return;
    const { versions, name } = about.type;
    const sameButCase = versions.find((one) => one.toLowerCase() === about.version.toLowerCase());
    const meant = sameButCase ?? similar(about.version, versions.toReversed()) ?? newestOf(versions);
    const isLater = about.version > (versions.at(-1) ?? "") && node.scope.mayBeNewer("azapi");
    report({
      span: about.entry.value.span,
      message: `${name} has no API version ${about.version}: its newest are ${listed(newest(versions))}.`,
      ...(isLater ? { severity: "warning" as const } : severityOf(about, node)),
      fixes: meant === undefined ? [] : renamed(about, node, `${about.typeName}@${meant}`),
    });
  },
};

/** Refused by the provider where it looks at it, in a release that we know; else by Azure, which may have what the provider does not know. */
function severityOf({ isChecked }: ResourceFaults, { block, scope }: BlockNode): { readonly severity?: Severity } {
  if (!isChecked) return { severity: typeOf(block) === "azapi_resource" ? "hint" : "warning" };
  return scope.mayBeNewer("azapi") ? { severity: "warning" } : {};
}

function renamed({ entry }: ResourceFaults, { scope }: BlockNode, text: string): Fix[] {
  const { value } = resolve(entry.value, scope);
  return value === entry.value && value.kind === "text" ? [setText(value, text)] : [];
}

/** The type that is nearest: of those in the same namespace if there is that namespace. */
function typeMeant({ typeName }: ResourceFaults, { catalog }: Scope): string | undefined {
  const names = catalog.resourceTypes?.names ?? [];
  const namespace = `${typeName.split("/")[0]?.toLowerCase()}/`;
  const beside = names.filter((name) => name.toLowerCase().startsWith(namespace));
  return similar(typeName, beside.length > 0 ? beside : names);
}

function versionOf(type: string, version: string, { catalog }: Scope): string {
  const found = catalog.resourceTypes?.find(type);
  return found?.at(version) ? version : (newestOf(found?.versions ?? []) ?? version);
}

/** The newest that is no preview, or else the newest. */
function newestOf(versions: readonly string[]): string | undefined {
  return versions.findLast((one) => !one.endsWith("-preview")) ?? versions.at(-1);
}

function newest(versions: readonly string[]): readonly string[] {
  return versions.slice(-3).reverse();
}
