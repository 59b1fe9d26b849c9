import { blockSchemaOf } from "../../analysis/blockSchema";
import type { ValueSite } from "../../analysis/site";
import { typesNamedBy } from "../../catalog/nameArguments";
import { isPrimitive } from "../../catalog/schema";
import type { Capability } from "../../coexistence/otherExtension";
import { hasType, typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Declaration } from "../../model/module";
import { isName } from "../../text/hclText";
import type { CompletionContext } from "./completionContext";
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
  const { node, attribute, entry } = site.around;
  const { module, catalog } = node.scope;
  if (attribute?.literal || attribute?.means === "argument") return { items: [], isIncomplete: false };
  const offers: Offer[] = [];
  const offer = (text: string | undefined, rank: number, detail: string, about?: About) => {
    if (text === undefined) return;
    offers.push({ text, rank, detail, about });
  };
  const idTypes = attribute?.idOf ?? attribute?.elem?.idOf ?? [];
  const provider = node.schema.provider;
  const nameTypes =
    entry && provider && !idTypes.length
      ? typesNamedBy(entry.name, typeOf(node.block) ?? "", provider, node.scope.versionOf(provider.name))
      : [];

  for (const [address, [declaration]] of module.declarations) {
    if (!declaration || declaration.block === node.block) continue;
    const { kind } = declaration.block;
    if (address.startsWith("output.") || address.startsWith("provider.")) continue;
    // No reference can be written to a name that is not an identifier; programs refer to it by a variable.
    if (!context.document.isProgram && !declaration.block.labels.every(({ text }) => isName(text))) continue;
    const reading = (...path: string[]) => context.write.reference(address, declaration, path, context.offset);
    const type = hasType(kind) ? typeOf(declaration.block) : undefined;
    if (attribute?.means === "address") offer(reading(), maybe, kind);
    else if (attribute?.means === "provider") continue;
    else if (kind === "module") {
      for (const name of blockSchemaOf(declaration.block, node.scope).attributes?.keys() ?? []) {
        offer(reading(...instanceOf(declaration), name), rankOfName(name, entry?.name), "module output");
      }
    } else if (type === undefined) offer(reading(), rankOfName(address, entry?.name), kind);
    else {
      const instance = instanceOf(declaration);
      const isData = kind === "data" ? 1 : 0;
      const asId = idTypes.indexOf(type);
      const asName = nameTypes.indexOf(type);
      if (asId >= 0) offer(reading(...instance, "id"), surely + 2 * asId + isData, kind, { kind, type, path: ["id"] });
      else if (asName >= 0)
        offer(reading(...instance, "name"), surely + 2 * asName + isData, kind, { kind, type, path: ["name"] });
      else if (entry?.name === "location" && catalog.providerOf(type) && !isData)
        offer(reading(...instance, "location"), type === "azurerm_resource_group" ? surely : anything, kind);
      offer(reading(...instance), anything + 100 + isData, kind, { kind, type, path: [] });
    }
  }
  if (!context.document.isProgram)
    for (const [text, rank, detail] of builtInReferences(site)) offer(text, rank, detail);
  const kept = offers.length <= most ? offers : withinLimit(offers, typed);
  return {
    items: kept.map((one) => suggestionOf(one, site, context)),
    isIncomplete: kept.length < offers.length,
  };
}

/** References to what exists without a declaration. */
function* builtInReferences(site: ValueSite): Generator<[text: string, rank: number, detail: string]> {
  const { node, attribute, entries } = site.around;
  for (const name of iteratorNames(site)) yield [name, maybe, "iterator"];
  if (entryOf(node.block.body, "for_each")) {
    for (const name of ["each.key", "each.value"]) yield [name, maybe, "of for_each"];
  }
  if (entryOf(node.block.body, "count")) yield ["count.index", maybe, "of count"];
  if (entries.some(({ name }) => ["provisioner", "connection", "postcondition"].includes(name)))
    yield ["self", maybe, "this resource"];
  if (attribute?.means) return;
  for (const name of ["path.module", "path.root", "terraform.workspace"]) yield [name, anything + 200, "Terraform"];
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
