import type { Provider } from "../../../catalog/catalog";
import { majorOf } from "../../../catalog/version/compareVersions";
import { argument, type Change, type Fix, type NewEntry } from "../../../model/change";
import type { Module } from "../../../model/module";
import { declaringDocuments, type VersionRequirement } from "./versionRequirement";

/**
 * The constraint that keeps a module at a version: within its major version where it is the newest release of that, else within
 * its minor version.
 */
export function pinnedConstraint(version: string, { releases }: Provider): string {
  const isNewest = releases.find((release) => majorOf(release) === majorOf(version)) === version;
  return `~> ${isNewest ? version.split(".").slice(0, 2).join(".") : version}`;
}

/** The fix that writes a constraint where a module says which version of a provider it takes; none in programs. */
export function pinning(
  asked: VersionRequirement,
  constraint: string,
  { name, address }: Provider,
  module: Module,
): readonly Fix[] {
  if (module.isPartial) return [];
  const title = `Pin ${name} to ${constraint}`;
  return [{ title, changes: [{ ...changeAt(asked, constraint, name, address, module) }] }];
}

function changeAt(asked: VersionRequirement, constraint: string, name: string, source: string, module: Module): Change {
  const { uri, block } = asked;
  const version = argument("version", { kind: "text", text: constraint });
  if (asked.constraint)
    return { kind: "setValue", value: asked.constraint, to: { kind: "text", text: constraint }, uri };
  const required = asked.required?.value;
  if (required?.kind === "body") return { kind: "add", body: required.body, entries: [version], uri };
  const entry = argument(name, {
    kind: "body",
    entries: [argument("source", { kind: "text", text: source }), version],
  });
  const nested: NewEntry = {
    name: "required_providers",
    form: "block",
    value: { kind: "body", entries: [entry] },
    isOne: true,
  };
  for (const { uri: there, blocks } of declaringDocuments(module)) {
    for (const terraform of blocks.filter(({ kind }) => kind === "terraform")) {
      const all = terraform.body.entries.find(({ name }) => name === "required_providers")?.value;
      if (all?.kind === "body") return { kind: "add", body: all.body, entries: [entry], uri: there };
    }
  }
  for (const { uri: there, blocks } of declaringDocuments(module)) {
    const terraform = blocks.find(({ kind }) => kind === "terraform");
    if (terraform) return { kind: "add", body: terraform.body, entries: [nested], block: terraform, uri: there };
  }
  return {
    kind: "addBlocks",
    blocks: [{ kind: "terraform", labels: [], entries: [nested] }],
    beside: block,
    where: "before",
    uri,
  };
}
