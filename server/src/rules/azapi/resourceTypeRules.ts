/** Rules about `type` of azapi's resources: the resource type and its API version. */

import { type BlockNode, type ResourceFaults, resolve, type Scope } from "../../analysis/index";
import {
  type ApiVersionChange,
  apiVersionChange,
  isOldVersion,
  oldAfterYears,
  resourceFaults,
  usableVersions,
} from "../../azure/index";
import { compareVersions, isPreview, newestStable } from "../../catalog/index";
import { requireVersion } from "../../fixes/index";
import { type Fix, type Severity, setText, typeOf } from "../../model/index";
import { didYouMean, isMisspelling, listed, sameButCase, similar } from "../../wording/index";
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
    if (!about || about.type || isNamespace(about, node) || givenUp(about, node)?.isKnown) return;
    const until = givenUp(about, node)?.until;
    const meant = typeMeant(about, node.scope);
    if (until === undefined && !isClaimed(about, meant)) return;
    report({
      span: about.item.value.span,
      message:
        until === undefined
          ? `Azure has no resource type ${about.typeName}.${didYouMean(meant)}`
          : `azapi no longer supports ${about.typeName}@${about.version}: its release ${until} was the last that did.`,
      ...severityOf(about, node),
      fixes:
        meant === undefined || until !== undefined
          ? []
          : renamed(about, node, `${meant}@${versionOf(meant, about.version, node.scope)}`),
    });
  },
};

/**
 * Whether a type that is not known can be none. Microsoft's list has what can be created, mostly: where azapi does not look at the type,
 * others are in use too, such as subscriptions in actions, and only what is misspelt is surely none.
 */
function isClaimed({ isChecked, typeName }: ResourceFaults, meant: string | undefined): boolean {
  return isChecked || (meant !== undefined && isMisspelling(typeName, meant));
}

/** An action may be that of a namespace, such as its registration. */
function isNamespace({ typeName }: ResourceFaults, { block }: BlockNode): boolean {
  return typeOf(block) === "azapi_resource_action" && !typeName.includes("/");
}

export const oldApiVersion: Rule = {
  id: "old-api-version",
  severity: "information",
  certainty: "opinion",
  summary:
    "An API version that later releases of azapi do not know, that is a preview although a newer stable version exists, or that is years older than the newest.",
  why: "Microsoft retires previews, mostly within a year, and stable versions some years after the next one. Until then, an old version lacks everything newer.",
  source: "https://learn.microsoft.com/azure/developer/intro/azure-service-sdk-tool-lifecycle",
  types: ["azapi_resource", "azapi_update_resource", "azapi_resource_action"],
  block(node, report) {
    const about = resourceFaults(node);
    const newest = about?.type && newestStable(usableVersions(about.type, node.scope));
    const gone = about && !about.body ? givenUp(about, node) : undefined;
    if (about && gone?.isKnown) {
      const instead = newest === undefined ? "something else" : `API version ${newest}`;
      report({
        span: about.item.value.span,
        message: `Consider ${instead}: azapi no longer supports ${about.version}, and its release ${gone.until} was the last that did.`,
      });
      return;
    }
    if (!about?.body || newest === undefined || !isOldVersion(about.version, newest)) return;
    const what = isPreview(about.version)
      ? "is a preview, and there is a stable version since"
      : `is more than ${oldAfterYears} years behind the newest`;
    report({
      span: about.item.value.span,
      message: `Consider API version ${newest}: ${about.version} ${what}.`,
      fixes: withoutLoss(apiVersionChange(node, newest)),
    });
  },
};

/** What a change takes out of a body, or asks of it, has to be looked at. */
function withoutLoss(change: ApiVersionChange | undefined): Fix[] {
  if (!change || change.left > 0 || change.properties.some(({ kind }) => kind === "removed")) return [];
  return [{ title: `Change to ${change.version}`, changes: change.changes }];
}

export const unknownApiVersion: Rule = {
  id: "unknown-api-version",
  severity: "error",
  summary: "An API version that a resource type does not have.",
  why: "`terraform validate` fails for azapi_resource: the provider knows the API versions of each type, and their case matters.",
  source,
  types,
  block(node, report) {
    const about = resourceFaults(node);
    if (!about?.type) return;
    const { versions, name } = about.type;
    const provider = node.scope.catalog.provider("azapi");
    const since = node.scope.catalog.resourceTypes?.since(name, about.version);
    const inForce = node.scope.versionOf("azapi");
    if (about.body) {
      // Without that check, the provider sends it to Azure as it is.
      if (!about.isChecked || !provider || since === undefined || compareVersions(since, inForce) <= 0) return;
      report({
        span: about.item.value.span,
        message: `${name}@${about.version} needs azapi ${since} or newer, and this folder uses ${inForce}.`,
        ...severityOf(about, node),
        fixes: requireVersion(since, provider, node.scope),
      });
      return;
    }
    const gone = givenUp(about, node);
    if (gone?.isKnown) return;
    const usable = usableVersions(about.type, node.scope);
    const meant = sameButCase(about.version, usable) ?? similar(about.version, usable.toReversed()) ?? newestOf(usable);
    const isLater = about.version > (versions.at(-1) ?? "") && node.scope.mayBeNewer("azapi");
    report({
      span: about.item.value.span,
      message: gone
        ? `azapi no longer supports API version ${about.version}, and its release ${gone.until} was the last that did: the newest of ${name} are ${listed(newest(usable))}.`
        : about.version
          ? `${name} has no API version ${about.version}: its newest are ${listed(newest(usable))}.`
          : `Write an API version of ${name} behind the @: its newest are ${listed(newest(usable))}.`,
      ...(isLater ? { severity: "warning" as const } : severityOf(about, node)),
      fixes: meant === undefined ? [] : renamed(about, node, `${about.typeName}@${meant}`),
    });
  },
};

/** Whether releases of the provider have given up an API version, and whether the one in force still knows it. */
function givenUp({ typeName, version }: ResourceFaults, { scope }: BlockNode) {
  const until = scope.catalog.resourceTypes?.until(typeName, version);
  return until === undefined ? undefined : { until, isKnown: compareVersions(scope.versionOf("azapi"), until) <= 0 };
}

/** Refused by the provider where it looks at it, in a release that we know; else by Azure, which may have what the provider does not know. */
function severityOf(
  { isChecked, basis, type }: ResourceFaults,
  { block, scope }: BlockNode,
): { readonly severity?: Severity } {
  // Of a type that it has, Azure takes versions that no list names, such as those of private previews.
  if (!isChecked) return { severity: typeOf(block) === "azapi_resource" ? "hint" : type ? "information" : "warning" };
  return scope.mayBeNewer("azapi") || basis === "assumed" ? { severity: "warning" } : {};
}

function renamed({ item }: ResourceFaults, { scope }: BlockNode, text: string): Fix[] {
  const { value } = resolve(item.value, scope);
  return value === item.value && value.kind === "text" ? [setText(value, text)] : [];
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
  return newestStable(versions) ?? versions.at(-1);
}

function newest(versions: readonly string[]): readonly string[] {
  return versions.slice(-3).reverse();
}
