import { declaringDocuments, type PlacedBlock } from "../analysis/index";
import { majorOf, type Provider } from "../catalog/index";
import { argument, type Change, type Entry, type Module, type NewBlock, type NewEntry } from "../model/index";

/** What an entry of `required_providers` is to say. */
export interface Requirement {
  /** What the module calls the provider. */
  readonly name: string;
  readonly source: string;
  /** Absent where no release is known. */
  readonly constraint?: string;
}

/**
 * The constraint that keeps a module at a version: within its major version where it is the newest release of that, else within
 * its minor version.
 */
export function pinnedConstraint(version: string, { releases }: Provider): string {
  const isNewest = releases.find((release) => majorOf(release) === majorOf(version)) === version;
  return `~> ${isNewest ? version.split(".").slice(0, 2).join(".") : version}`;
}

/** The entry itself. */
function entryFor({ name, source, constraint }: Requirement): NewEntry {
  const version = constraint === undefined ? [] : [argument("version", { kind: "text", text: constraint })];
  const entries = [argument("source", { kind: "text", text: source }), ...version];
  return argument(name, { kind: "body", entries });
}

function requiredProviders(requirement: Requirement): NewEntry {
  const value = { kind: "body", entries: [entryFor(requirement)] } as const;
  return { name: "required_providers", form: "block", value, isOne: true };
}

/** The `terraform` block of a module that has none. */
export function requiringBlock(requirement: Requirement): NewBlock {
  return { kind: "terraform", labels: [], entries: [requiredProviders(requirement)] };
}

/**
 * The change by which a module requires a provider that it does not: an entry beside those that it has, in whichever of its files
 * they stand; undefined where it has no `terraform` block.
 */
export function requireBesideOthers(requirement: Requirement, module: Module): Change | undefined {
  const all = declaringDocuments(module).flatMap(({ uri, blocks }) =>
    blocks.filter(({ kind }) => kind === "terraform").map((block) => ({ uri, block })),
  );
  for (const { uri, block } of all) {
    const required = block.body.entries.find(({ name }) => name === "required_providers")?.value;
    if (required?.kind === "body") return { kind: "add", body: required.body, entries: [entryFor(requirement)], uri };
  }
  const [first] = all;
  if (!first) return undefined;
  const { uri, block } = first;
  return { kind: "add", body: block.body, entries: [requiredProviders(requirement)], block, uri };
}

/** The same, with a `terraform` block in front of `beside` where the module has none. */
export function requireProvider(requirement: Requirement, module: Module, { uri, block }: PlacedBlock): Change {
  return (
    requireBesideOthers(requirement, module) ?? {
      kind: "addBlocks",
      blocks: [requiringBlock(requirement)],
      beside: block,
      where: "before",
      uri,
    }
  );
}

/** The change that completes an entry without a source; undefined where nobody can tell what stands there. */
export function completeRequirement({ source }: Requirement, entry: Entry, uri: string): Change | undefined {
  const { value } = entry;
  const to = { kind: "text", text: source } as const;
  if (value.kind === "body") return { kind: "add", body: value.body, entries: [argument("source", to)], uri };
  if (value.kind !== "text") return undefined;
  const version = argument("version", { kind: "text", text: value.text });
  return { kind: "setValue", value, to: { kind: "body", entries: [argument("source", to), version] }, uri };
}
