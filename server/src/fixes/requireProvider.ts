import { declaringDocuments, type PlacedBlock } from "../analysis/index";
import { majorOf, type Provider } from "../catalog/index";
import { type BodyItem, type Change, type Module, type NewBlock, type NewBodyItem, newArgument } from "../model/index";

/** The entry of a provider in `required_providers`. */
export interface Requirement {
  /** What the module calls the provider. */
  readonly name: string;
  readonly source: string;
  /** Absent where no release is known. */
  readonly constraint?: string;
  /** Its configurations that callers pass: `azurerm.hub`. */
  readonly aliases?: readonly string[];
}

/**
 * The constraint that keeps a module at a version: within its major version where it is the newest release of that, else within
 * its minor version.
 */
export function pinnedConstraint(version: string, { releases }: Provider): string {
  const isNewest = releases.find((release) => majorOf(release) === majorOf(version)) === version;
  return `~> ${isNewest ? version.split(".").slice(0, 2).join(".") : version}`;
}

/** The body item itself. */
function bodyItemFor({ name, source, constraint, aliases = [] }: Requirement): NewBodyItem {
  const version = constraint === undefined ? [] : [newArgument("version", { kind: "text", text: constraint })];
  const paths = aliases.map((alias) => ({ kind: "reference", path: alias.split(".") }) as const);
  const asked = paths.length === 0 ? [] : [newArgument("configuration_aliases", { kind: "list", items: paths })];
  const items = [newArgument("source", { kind: "text", text: source }), ...version, ...asked];
  return newArgument(name, { kind: "body", items });
}

function requiredProviders(requirement: Requirement): NewBodyItem {
  const value = { kind: "body", items: [bodyItemFor(requirement)] } as const;
  return { name: "required_providers", form: "block", value, isOne: true };
}

/** The `terraform` block of a module that has none. */
export function requiringBlock(requirement: Requirement): NewBlock {
  return { kind: "terraform", labels: [], items: [requiredProviders(requirement)] };
}

/**
 * The change with which a module requires another provider: a body item beside the existing ones, in any of its files;
 * undefined if it has no `terraform` block.
 */
export function requireBesideOthers(requirement: Requirement, module: Module): Change | undefined {
  const all = declaringDocuments(module).flatMap(({ uri, blocks }) =>
    blocks.filter(({ kind }) => kind === "terraform").map((block) => ({ uri, block })),
  );
  for (const { uri, block } of all) {
    const required = block.body.items.find(({ name }) => name === "required_providers")?.value;
    if (required?.kind === "body") return { kind: "add", body: required.body, items: [bodyItemFor(requirement)], uri };
  }
  const [first] = all;
  if (!first) return undefined;
  const { uri, block } = first;
  return { kind: "add", body: block.body, items: [requiredProviders(requirement)], block, uri };
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

/** The change that completes a body item without a source; undefined if it is not known what is there. */
export function completeRequirement({ source }: Requirement, item: BodyItem, uri: string): Change | undefined {
  const { value } = item;
  const to = { kind: "text", text: source } as const;
  if (value.kind === "body") return { kind: "add", body: value.body, items: [newArgument("source", to)], uri };
  if (value.kind !== "text") return undefined;
  const version = newArgument("version", { kind: "text", text: value.text });
  return { kind: "setValue", value, to: { kind: "body", items: [newArgument("source", to), version] }, uri };
}
