import { addressesByProvider, blocksOfKind, type Scope } from "../../../analysis/index";
import type { SchemaKind } from "../../../catalog/index";
import { type Block, requiredIn, typeInAddress, typeOf } from "../../../model/index";
import { fitOf, readable } from "./fitOf";
import type { RankedType } from "./rankedTypes";

/** How few letters begin a type that the module does not use yet: with one letter people mean what is known best. */
const few = 2;

/** How many of those that are known come before what is only usual. */
const ahead = 30;

/**
 * Types of known providers, and types of others that a word may mean. First the types that the module has, in turns
 * with the known ones, because nobody knows which is meant, and the other types of these providers and of those that
 * the module requires; after these what modules for Azure use besides. `word` is in lower case. It is the type of
 * `written` if that is not typed to its end.
 */
export function withOtherTypes(
  found: readonly RankedType[],
  word: string,
  kind: SchemaKind,
  scope: Scope,
  written?: Block,
): readonly RankedType[] {
  const { declared, required, usual } = otherTypes(word, kind, scope, written);
  // Of a provider that was learned nobody knows which types are used most; of those here it is known.
  const others = new Set([...declared, ...required, ...usual].map(({ name }) => name));
  const known = others.size === 0 ? found : found.filter((one) => one.kind !== kind || !others.has(one.name));
  const isEarly = word.length >= few;
  // No known type begins with a word of several: `time_` is what comes from another provider.
  if (word.includes("_")) return [...declared, ...required, ...usual, ...known];
  const first = isEarly ? inTurns(declared, inTurns(known, required)) : [...known, ...declared, ...required];
  return [...first.slice(0, ahead), ...(isEarly ? usual : []), ...first.slice(ahead)];
}

function otherTypes(word: string, kind: SchemaKind, scope: Scope, written: Block | undefined) {
  const { module, catalog } = scope;
  const known = (catalog.otherTypes.names.get(kind) ?? []).filter((type) => mayExist(kind, type, scope));
  const byProvider = addressesByProvider(module);
  const prefix = kind === "resource" ? "" : `${kind}.`;
  const present = [...byProvider].flatMap(([provider, addresses]) =>
    catalog.provider(provider) || provider === "terraform" ? [] : typesAmong(addresses, prefix),
  );
  const isOnlyWritten = (type: string) =>
    written !== undefined &&
    type === typeOf(written) &&
    blocksOfKind(module, kind).every((one) => one === written || typeOf(one) !== type);
  const required = blocksOfKind(module, "terraform").flatMap((one) =>
    [...requiredIn(one)].map(({ item }) => item.name),
  );
  const providers = new Set([...byProvider.keys(), ...required]);
  const declared = new Set(present.filter((type) => !isOnlyWritten(type)));
  const mine = new Set([...declared, ...known.filter((type) => providers.has(type.split("_", 1)[0]!))]);
  const fits = (type: string) => (word.includes("_") ? type.startsWith(word) : (fitOf(word, readable(type)) ?? 3) < 2);
  const asRanked = (type: string): RankedType => ({ kind, ...readable(type) });
  const fitting = [...mine].filter(fits);
  return {
    declared: fitting.filter((type) => declared.has(type)).map(asRanked),
    required: fitting.filter((type) => !declared.has(type)).map(asRanked),
    usual: known.filter((type) => !mine.has(type) && type.startsWith(word)).map(asRanked),
  };
}

/** Whether a type is not missing in what its provider says of itself. */
function mayExist(kind: SchemaKind, type: string, { catalog, versionOf }: Scope): boolean {
  const provider = catalog.providerOf(type);
  return provider?.find(kind, type, versionOf(provider.name)) !== "absent";
}

function typesAmong(addresses: readonly (readonly string[])[], prefix: string): readonly string[] {
  return addresses.flatMap(([address = ""]) => {
    const type = typeInAddress(address);
    return type !== undefined && address.startsWith(`${prefix}${type}.`) ? [type] : [];
  });
}

function inTurns<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [some[index], others[index]])
    .flat()
    .filter((one) => one !== undefined);
}
