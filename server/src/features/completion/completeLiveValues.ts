// Completion of values by what exists in Azure.
import { type BlockNode, bodyItemAt, literalAt, regionAt, targetOf, type ValuePosition } from "../../analysis/index";
import {
  azurermProviders,
  type Inventory,
  type InventoryItem,
  idTypesOf,
  providerOf,
  typeNamedBy,
} from "../../azure/index";
import { type Attribute, typesNamedBy } from "../../catalog/index";
import type { Writer } from "../../languages/index";
import { typeOf } from "../../model/index";
import type { CompletionContext } from "./completionContext";
import type { Suggestion } from "./suggestion";

/** The ranks of live values: behind the references that surely fit, before those that may fit. */
const behindReferences = 200;
const most = 200;

/** Resources in Azure that fit. They are only suggested: no finding ever says that another value is wrong. */
export function completeLive(position: ValuePosition, typed: string, { live, write }: CompletionContext): Suggestion[] {
  const offers = live ? offersFor(position, live, typed.toLowerCase()) : [];
  return offers.slice(0, most).map((one, index) => suggestionOf(one, index, position, write));
}

interface Offer {
  readonly label: string;
  readonly value: string;
  /** Shown behind the label, after the word that says that it is live. */
  readonly about: readonly (string | undefined)[];
  /** Whether a reference to it is the better choice, where the module declares it. */
  readonly isReferable: boolean;
}

function offersFor(position: ValuePosition, live: Inventory, word: string): readonly Offer[] {
  const { node, attribute, item, isPart, body } = position.enclosing;
  if (!item || !attribute || !body || isPart) return [];
  const { name } = item;
  const type = typeOf(node.block) ?? "";
  if (attribute.format === "region") return live.regions.map(plainOffer);
  if (isSize(name, type)) return sizesIn(live, regionOf(node)).map(plainOffer);
  const nearest = (all: readonly InventoryItem[]) => nearestWith(word, all, position, live);
  if (/(^|_)compute_name$/.test(name)) {
    const workspace = literalAt(node.block.body, ["name"], node.scope);
    const all = live.ofAzureType(computes);
    const own = all.filter(({ parts }) => parts.names[0] === workspace);
    return nearest(own.length > 0 ? own : all).map((one) => nameOffer(one, one.parts.names[0]));
  }
  const idTypes = idTypesFor(name, attribute);
  if (idTypes.length > 0) {
    const isSure = idTypesOf(attribute).length > 0;
    const all = idTypes.flatMap((one) => live.ofType(one)).filter(({ isForeign }) => isSure || !isForeign);
    return offersOf(nearest(all), idOffer);
  }
  const isOwnName = name === "name" && body.path.length === 0;
  const types = isOwnName ? ownTypes(type, node) : nameTypesFor(name, type, node);
  return offersOf(nearest(types.flatMap((one) => live.ofType(one))), (one) =>
    nameOffer(one, one.parts.type ? one.parts.group : undefined),
  );
}

/** Two that would look the same say which subscription they are in. */
function offersOf(all: readonly InventoryItem[], offer: (item: InventoryItem) => Offer): readonly Offer[] {
  const lookOf = ({ label, about }: Offer) => [label, ...about].join("\n");
  const made = all.map((item) => ({ item, made: offer(item) }));
  const counts = new Map<string, number>();
  for (const { made: one } of made) counts.set(lookOf(one), (counts.get(lookOf(one)) ?? 0) + 1);
  return made.map(({ item, made: one }) =>
    counts.get(lookOf(one)) === 1 ? one : { ...one, about: [...one.about, `subscription ${item.parts.subscription}`] },
  );
}

/** A data source has the name of something that exists; the name of a new resource is one that does not. */
function ownTypes(type: string, { block }: BlockNode): readonly string[] {
  return block.kind === "data" ? [type] : [];
}

function nameTypesFor(name: string, type: string, { schema: { provider }, scope }: BlockNode): readonly string[] {
  return provider ? typesNamedBy(name, type, provider, scope.versionOf(provider.name)) : [];
}

/** The types whose ids an argument takes; where the facts do not tell, the type that it is named after. */
function idTypesFor(name: string, attribute: Attribute): readonly string[] {
  const fromFacts = idTypesOf(attribute);
  const named = typeNamedBy(name);
  return fromFacts.length > 0 || named === undefined ? fromFacts : [named];
}

const computes = "Microsoft.MachineLearningServices/workspaces/computes";

function plainOffer(value: string): Offer {
  return { label: value, value, about: [], isReferable: false };
}

function idOffer({ id, name, location, parts, isForeign }: InventoryItem): Offer {
  const about = [location, parts.group === name ? undefined : parts.group, isForeign ? "another tenant" : undefined];
  return { label: name, value: id, about, isReferable: true };
}

function nameOffer({ name, location, isForeign }: InventoryItem, where: string | undefined): Offer {
  return {
    label: name,
    value: name,
    about: [location, where, isForeign ? "another tenant" : undefined],
    isReferable: true,
  };
}

/**
 * What contains a word: of Terraform's subscription first, then of its tenant, then the rest. One more than is shown, where
 * there are more.
 */
function nearestWith(
  word: string,
  all: readonly InventoryItem[],
  { enclosing: { node } }: ValuePosition,
  live: Inventory,
): readonly InventoryItem[] {
  const declared = node.scope.module.declarations.get("provider.azurerm") ?? [];
  const blocks = declared.map(({ block }) => block);
  const own = providerOf(
    node.block,
    azurermProviders(blocks, node.scope, () => undefined),
  )?.subscription;
  const subscription = (own ?? live.subscription)?.toLowerCase();
  const [inSubscription, inTenant, others]: [InventoryItem[], InventoryItem[], InventoryItem[]] = [[], [], []];
  for (const one of all) {
    if (!one.searchText.includes(word)) continue;
    if (one.subscription === subscription) inSubscription.push(one);
    else (one.isForeign ? others : inTenant).push(one);
  }
  return [...inSubscription, ...inTenant, ...others].slice(0, most + 1);
}

/** The region of a compute: its own, or else that of its workspace. */
function regionOf({ block: { body }, scope }: BlockNode): string | undefined {
  const workspace = targetOf(bodyItemAt(body, ["machine_learning_workspace_id"])?.value, scope);
  return regionAt(body, scope) ?? (workspace && regionAt(workspace.block.body, scope));
}

/** Where the region is not known, those of all regions that are. */
function sizesIn({ sizes }: Inventory, region: string | undefined): readonly string[] {
  return sizes.get(region ?? "") ?? [...new Set([...sizes.values()].flat())];
}

function isSize(name: string, type: string): boolean {
  return /^azurerm_machine_learning_/.test(type) && /^(vm|virtual_machine)_size$/.test(name);
}

function suggestionOf(
  { label, value, about, isReferable }: Offer,
  index: number,
  position: ValuePosition,
  write: Writer,
): Suggestion {
  const { attribute } = position.enclosing;
  const text = write.value({ kind: "text", text: value }, false);
  const isWholeList = attribute?.elem !== undefined;
  const written = isWholeList ? `[${text}]` : text;
  return {
    label,
    kind: "value",
    detail: ["live", ...about].filter(Boolean).join(" · "),
    replace: position.replace,
    insert: position.isQuoted ? write.quoted(value) : written,
    isSnippet: false,
    filter: position.isQuoted ? `${label} ${value}` : `${written} ${label}`,
    rank: (isReferable && (!position.isQuoted || value.startsWith("/")) ? behindReferences : 0) + index,
  };
}
