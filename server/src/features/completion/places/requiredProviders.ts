import type { Site } from "../../../analysis/index";
import { knownProviders, registryAddress } from "../../../catalog/index";
import { argument, type NewEntry } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { newestConstraint } from "./requirements";

type NameSite = Extract<Site, { kind: "name" }>;

/**
 * Providers in `required_providers`, each with its address and a constraint, and in one of them what may be said of it; undefined
 * elsewhere.
 */
export function requiredProviders(site: NameSite, context: CompletionContext): readonly Suggestion[] | undefined {
  const { node, entries, entry, body } = site;
  if (node.block.kind !== "terraform" || entries[0]?.name !== "required_providers") return undefined;
  const isWritten = entry !== undefined && (entry.form !== undefined || entry.value.kind !== "missing");
  const inside = entries.at(-1)?.value;
  const present = new Set(inside?.kind === "body" ? inside.body.entries.map(({ name }) => name) : []);
  const isFree = (name: string) => name === entry?.name || !present.has(name);
  if (entries.length === 1) {
    const names = [...knownProviders.keys()].filter(isFree);
    return names.map((name, rank) => suggestion(requirementOf(name, context), rank, isWritten, site, context));
  }
  if (entries.length !== 2 || body) return [];
  const local = entries[1]!.name;
  return [
    argument("source", text(registryAddress(local) ?? "")),
    argument("version", text(newestConstraint(local, context) ?? "")),
    argument("configuration_aliases", { kind: "hole", of: "list", placeholder: "" }),
  ]
    .filter(({ name }) => isFree(name))
    .map((one, rank) => suggestion(one, rank, isWritten, site, context));
}

function requirementOf(name: string, context: CompletionContext): NewEntry {
  const version = newestConstraint(name, context);
  const entries = [argument("source", { kind: "text", text: registryAddress(name) ?? `hashicorp/${name}` })];
  return argument(name, {
    kind: "body",
    entries: [...entries, ...(version === undefined ? [] : [argument("version", text(version))])],
  });
}

function text(placeholder: string): NewEntry["value"] {
  return { kind: "hole", of: "string", placeholder };
}

function suggestion(
  entry: NewEntry,
  rank: number,
  isWritten: boolean,
  { replace }: NameSite,
  { write }: CompletionContext,
): Suggestion {
  const insert = isWritten ? entry.name : write.entries([entry], true);
  return { label: entry.name, kind: "argument", replace, insert, isSnippet: !isWritten, rank, capability: "names" };
}
