import { blockSchemaOf } from "../../analysis/blockSchema";
import type { ValueSite } from "../../analysis/site";
import { typesNamedBy } from "../../catalog/nameArguments";
import { isPrimitive } from "../../catalog/schema";
import type { Capability } from "../../coexistence/otherExtension";
import { type Block, hasType, typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Declaration } from "../../model/module";
import type { Entry } from "../../model/value";
import { isName } from "../../text/hclText";
import type { CompletionContext } from "./completionContext";
import { expanderOf } from "./places/expansion";
import { placeOf } from "./places/placeOf";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";

/** Ranks behind the literals: what surely fits, what may fit, everything else. */
const surely = 100;
const maybe = 300;
const anything = 500;

/** How many references that fit a list holds at most, and how many of the rest that match what is typed. */
const most = 300;

/** Plain names: in a program the completion of its own language offers these variables. */
const variable = /^[\w$]+$/;

/** Everything that a value may refer to. First what the argument takes: ids of its types, then names, then the rest. */
export function completeReferences(site: ValueSite, typed: string, context: CompletionContext): Suggestions {
  const { node, attribute } = site.around;
  if (attribute?.literal || (attribute?.means && attribute.means !== "address"))
    return { items: [], isIncomplete: false };
  const { document } = context;
  const place = document.isProgram ? undefined : placeOf(site.around);
  const offers: Offer[] = [];
  const wanted = wantedBy(site);
  for (const [address, [declaration]] of node.scope.module.declarations) {
    if (!declaration || declaration.block === node.block) continue;
    if (address.startsWith("output.") || address.startsWith("provider.")) continue;
    // No reference can be written to a name that is not an identifier; programs refer to it by a variable.
    if (!document.isProgram && !declaration.block.labels.every(({ text }) => isName(text))) continue;
    const found = offersOf(address, declaration, wanted, site, context);
    offers.push(...(place?.kind === "expansion" ? expanding(found, declaration, place.by) : found));
  }
  if (!document.isProgram && !attribute?.means) offers.push(...builtInReferences(site));
  const kept = offers.length <= most ? offers : withinLimit(offers, typed);
  return {
    items: kept.map((one) => suggestionOf(one, site, context)),
    isIncomplete: kept.length < offers.length,
  };
}

/** What surely fits in the place of a string, quotes and all: people open them before they know what they want. */
export function inPlaceOfQuotes(site: ValueSite, context: CompletionContext): readonly Suggestion[] {
  const { value } = site;
  const { text } = context.document;
  if (value?.kind !== "text" || text[value.span.start] !== '"' || site.around.isPart) return [];
  const { items } = completeReferences({ ...site, isQuoted: false, replace: value.span }, "", context);
  // Not what others suggest: they offer no references in strings.
  return items.flatMap(({ capability: _, instead: __, ...item }) =>
    item.rank < maybe ? { ...item, filter: `"${item.filter ?? item.label}` } : [],
  );
}

/** The types of which an argument takes the id, and those of which it takes the name. */
interface Wanted {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

function wantedBy({ around: { node, attribute, entry } }: ValueSite): Wanted {
  const ids = attribute?.idOf ?? attribute?.elem?.idOf ?? [];
  const provider = node.schema.provider;
  if (!entry || !provider || ids.length > 0) return { ids, names: [] };
  return {
    ids,
    names: typesNamedBy(entry.name, typeOf(node.block) ?? "", provider, node.scope.versionOf(provider.name)),
  };
}

/** What may be read of one declaration, what fits best first. */
function offersOf(
  address: string,
  declaration: Declaration,
  { ids, names }: Wanted,
  { around: { node, entry, attribute: own } }: ValueSite,
  { write, offset }: CompletionContext,
): Offer[] {
  const { kind } = declaration.block;
  const reading = (path: readonly string[], rank: number, detail: string, about?: About): Offer[] => {
    const text = write.reference(address, declaration, path, offset);
    return text === undefined ? [] : [{ text, rank, detail, about }];
  };
  if (own?.means === "address") return reading([], maybe, kind);
  if (kind === "module") {
    const outputs = [...(blockSchemaOf(declaration.block, node.scope).attributes?.keys() ?? [])];
    return outputs.flatMap((name) =>
      reading([...instanceOf(declaration), name], rankOfName(name, entry?.name), "module output"),
    );
  }
  const type = hasType(kind) ? typeOf(declaration.block) : undefined;
  if (type === undefined) return reading([], rankOfName(address, entry?.name), kind);
  const instance = instanceOf(declaration);
  const isData = kind === "data" ? 1 : 0;
  const attribute = (name: string, rank: number) =>
    reading([...instance, name], rank, kind, { kind, type, path: [name] });
  const asId = ids.indexOf(type);
  const asName = names.indexOf(type);
  return [
    ...(asId >= 0
      ? attribute("id", surely + Math.min(asId, 20) + 25 * isData)
      : asName >= 0
        ? attribute("name", surely + Math.min(asName, 20) + 25 * isData)
        : entry?.name === "location" && node.scope.catalog.providerOf(type)
          ? attribute("location", type === "azurerm_resource_group" ? surely + isData : anything + isData)
          : entry?.name === "tenant_id" && type === "azurerm_client_config"
            ? attribute("tenant_id", surely)
            : []),
    ...reading(instance, anything + 100 + isData, kind, { kind, type, path: [] }),
  ];
}

/** The same where several instances are made by it. */
function expanding(found: readonly Offer[], declaration: Declaration, by: "count" | "for_each"): Offer[] {
  return found.flatMap((offer) => {
    const expander = expanderOf(by, offer.text, declaration);
    return expander ? [{ ...offer, text: expander.text, rank: surely + 200 * expander.rank }] : [];
  });
}

/** References to what exists without a declaration. */
function* builtInReferences(site: ValueSite): Generator<Offer> {
  const { node, entries, entry } = site.around;
  const offer = (text: string, rank: number, detail: string): Offer => ({ text, rank, detail, about: undefined });
  for (const name of iteratorNames(site)) yield offer(name, maybe, "iterator");
  // What makes the instances is worked out before there are any.
  const isExpansion = entry !== undefined && ["count", "for_each"].includes(entry.name) && isOwn(entries, node.block);
  if (!isExpansion && entryOf(node.block.body, "for_each")) {
    for (const name of ["each.key", "each.value"]) yield offer(name, maybe, "of for_each");
  }
  if (!isExpansion && entryOf(node.block.body, "count")) yield offer("count.index", maybe, "of count");
  if (entries.some(({ name }) => ["provisioner", "connection", "postcondition"].includes(name)))
    yield offer("self", maybe, "this resource");
  for (const name of ["path.module", "path.root", "terraform.workspace"])
    yield offer(name, anything + 200, "Terraform");
}

function isOwn(entries: readonly Entry[], { body }: Block): boolean {
  return entries.some((entry) => body.entries.includes(entry)) && entries.length === 1;
}

interface Offer {
  readonly text: string;
  readonly rank: number;
  readonly detail: string;
  /** What its documentation is about; made into a key only for what is offered in the end. */
  readonly about: About | undefined;
}

interface About {
  readonly kind: string;
  readonly type: string;
  readonly path: readonly string[];
}

/** Everything that fits, and of the rest what is typed. */
function withinLimit(offers: readonly Offer[], typed: string): readonly Offer[] {
  const best = offers.filter(({ rank }) => rank < anything);
  const others = offers.filter(({ rank, text }) => rank >= anything && text.includes(typed));
  return [...best.slice(0, most), ...others.slice(0, most)];
}

function suggestionOf(offer: Offer, site: ValueSite, context: CompletionContext): Suggestion {
  const { text, rank, detail, about } = offer;
  const capability = partOf(offer, site, context);
  const item: Suggestion = {
    label: text,
    kind: "reference",
    detail,
    replace: site.replace,
    insert: text,
    isSnippet: false,
    rank,
    // Who looks for "vault" means azurerm_key_vault.vault, not the function values().
    ...(rank < maybe && { filter: `${text.split(".").slice(1).join(".")} ${text}` }),
    ...(about && { key: documentationKey(about.kind, about.type, about.path) }),
    ...(capability && { capability }),
  };
  if (capability !== "references" || !about || rank >= maybe) return item;
  // Others suggest it among everything else: what is meant comes first, under a label of its own.
  const label = text.slice(text.indexOf(`${about.type}.`) + about.type.length + 1);
  return { ...item, instead: { ...item, label, detail: about.kind === "data" ? `data ${about.type}` : about.type } };
}

function partOf(
  { text, about }: Offer,
  { around }: ValueSite,
  { document }: CompletionContext,
): Capability | undefined {
  if (document.isProgram) return variable.test(text) ? "variables" : undefined;
  // Other extensions do not suggest a whole resource where the argument takes a single value.
  return about?.path.length === 0 && around.attribute && isPrimitive(around.attribute) ? undefined : "references";
}

/** Variables and locals that are called as the argument fit better than others. */
function rankOfName(address: string, argument: string | undefined): number {
  if (!argument) return anything;
  const name = address.slice(address.lastIndexOf(".") + 1);
  return name === argument ? surely + 50 : argument.endsWith(name) || name.endsWith(argument) ? maybe : anything;
}

/** One of several instances must be chosen; the first is as good as any. */
function instanceOf({ block }: Declaration): string[] {
  if (entryOf(block.body, "count")) return ["[0]"];
  return entryOf(block.body, "for_each") ? ["[each.key]"] : [];
}

/** `name.key` and `name.value` of the dynamic blocks around the value. */
function iteratorNames({ around }: ValueSite): string[] {
  return around.entries.flatMap(({ dynamic }) =>
    dynamic ? [`${dynamic.iterator}.key`, `${dynamic.iterator}.value`] : [],
  );
}
