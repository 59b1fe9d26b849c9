import type { PositionContext } from "../../../analysis/index";
import { knownProviders, registryAddress } from "../../../catalog/index";
import { type NewBodyItem, newArgument } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { newestConstraint } from "./requirements";

type NamePosition = Extract<PositionContext, { kind: "name" }>;

/**
 * Providers in `required_providers`, each with its address and a constraint, and in one of them what may be said of it; undefined
 * elsewhere.
 */
export function requiredProviders(site: NamePosition, context: CompletionContext): readonly Suggestion[] | undefined {
  const { node, items, item, body } = site;
  if (node.block.kind !== "terraform" || items[0]?.name !== "required_providers") return undefined;
  const isWritten = item !== undefined && (item.form !== undefined || item.value.kind !== "missing");
  const inside = items.at(-1)?.value;
  const present = new Set(inside?.kind === "body" ? inside.body.items.map(({ name }) => name) : []);
  const isFree = (name: string) => name === item?.name || !present.has(name);
  if (items.length === 1) {
    const names = [...knownProviders.keys()].filter(isFree);
    return names.map((name, rank) => suggestion(requirementOf(name, context), rank, isWritten, site, context));
  }
  if (items.length !== 2 || body) return [];
  const local = items[1]!.name;
  return [
    newArgument("source", text(registryAddress(local) ?? "")),
    newArgument("version", text(newestConstraint(local, context) ?? "")),
    newArgument("configuration_aliases", { kind: "hole", of: "list", placeholder: "" }),
  ]
    .filter(({ name }) => isFree(name))
    .map((one, rank) => suggestion(one, rank, isWritten, site, context));
}

function requirementOf(name: string, context: CompletionContext): NewBodyItem {
  const version = newestConstraint(name, context);
  const items = [newArgument("source", { kind: "text", text: registryAddress(name) ?? `hashicorp/${name}` })];
  return newArgument(name, {
    kind: "body",
    items: [...items, ...(version === undefined ? [] : [newArgument("version", text(version))])],
  });
}

function text(placeholder: string): NewBodyItem["value"] {
  return { kind: "hole", of: "string", placeholder };
}

function suggestion(
  item: NewBodyItem,
  rank: number,
  isWritten: boolean,
  { replace }: NamePosition,
  { write }: CompletionContext,
): Suggestion {
  const insert = isWritten ? item.name : write.bodyItems([item], true);
  return { label: item.name, kind: "argument", replace, insert, isSnippet: !isWritten, rank, capability: "names" };
}
