// Completion of values by what the module declares.
import type { ValuePosition } from "../../analysis/index";
import { isPrimitive } from "../../catalog/index";
import type { Capability } from "../../coexistence/index";
import { newBlock } from "../../fixes/index";
import type { WrittenText } from "../../languages/index";
import { isTestFile, rootsInTestValues } from "../../model/index";
import type { CompletionContext } from "./completionContext";
import { builtInReferences, clientReference } from "./references/builtInReferences";
import { declaredReferences } from "./references/declaredReferences";
import { anything, fewReferences, maybe, mostReferences, type Offer } from "./references/offer";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";

/** Plain names: in a program the completion of its own language offers these variables. */
const variable = /^[\w$]+$/;

/** Everything that a value may refer to. First come ids of the types that the argument takes, then names, then the rest. */
export function completeReferences(position: ValuePosition, typed: string, context: CompletionContext): Suggestion[] {
  return offersAt(position, typed.toLowerCase(), context).flatMap((one) => suggestionOf(one, position, context));
}

/** What certainly fits instead of a string, including its quotes: people type these before they know what they want. */
export function inPlaceOfQuotes(position: ValuePosition, typed: string, context: CompletionContext): Suggestion[] {
  const { value } = position;
  const { pieces } = context.document;
  if (
    context.document.isProgram ||
    value?.kind !== "text" ||
    pieces.charAt(value.span.start) !== '"' ||
    position.enclosing.isPart
  )
    return [];
  // What has no other place for an expression than a string has all of them there, once nothing else is.
  const isOnlyPlace = context.write.offered !== undefined && value.text === "";
  return (
    offersAt(position, typed.toLowerCase(), context)
      .filter(({ rank }) => rank < maybe || isOnlyPlace)
      .flatMap((one) => suggestionOf(one, { ...position, isQuoted: false, replace: value.span }, context))
      // Not what others suggest: they offer no references in strings.
      .map(({ capability: _, instead: __, ...item }) => ({ ...item, filter: `"${item.filter ?? item.label}` }))
  );
}

function offersAt(position: ValuePosition, typed: string, context: CompletionContext): readonly Offer[] {
  const { document, offset } = context;
  const most = context.narrows && typed === "" ? mostReferences : fewReferences;
  const { attribute, node, items } = position.enclosing;
  if (node.schema.isLiteral || attribute?.literal || (attribute?.means && attribute.means !== "address")) return [];
  const offers = declaredReferences(position, typed, document.isProgram === true, most);
  if (!document.isProgram && !attribute?.means)
    offers.push(...builtInReferences(position, offset), ...clientReference(position));
  const roots = isTestFile(node.scope.uri) ? rootsInTestValues(node.block, items) : undefined;
  const readable = roots ? offers.filter((offer) => isNamedAlone(offer) || roots.has(rootOf(offer))) : offers;
  return readable.length <= most ? readable : withinLimit(readable, typed, most);
}

function rootOf({ of, text }: Offer): string {
  return (of?.address ?? String(text)).split(".", 1)[0]!;
}

/** What goes through a collection has a name without a dot. */
function isNamedAlone({ of, text }: Offer): boolean {
  return of === undefined && typeof text === "string" && !text.includes(".");
}

/** Of what is typed the best that fit, and some of the rest. */
function withinLimit(offers: readonly Offer[], typed: string, most: number): readonly Offer[] {
  const fitting = offers.filter(({ of, text }) => (of?.address ?? String(text)).toLowerCase().includes(typed));
  const best = fitting.filter(({ rank }) => rank < anything);
  const others = fitting.filter(({ rank }) => rank >= anything);
  return [...best.toSorted((a, b) => a.rank - b.rank).slice(0, most), ...others.slice(0, most)];
}

/** Nothing for what cannot be named there. */
function suggestionOf(offer: Offer, position: ValuePosition, context: CompletionContext): Suggestion | [] {
  const { rank, detail, about } = offer;
  const written = writtenOffer(offer, context);
  if (written === undefined) return [];
  const { text } = written;
  const capability = partOf(text, offer, position, context);
  const also = alsoDeclared(offer, position, context) ?? written.also;
  const item: Suggestion = {
    label: text,
    ...(also.length > 0 && { also }),
    kind: "reference",
    detail,
    replace: position.replace,
    insert: text,
    isSnippet: false,
    rank,
    // Who looks for "vault" means azurerm_key_vault.vault, not the function values(), and with "sub" azurerm_subnet.main, not substr().
    ...(rank < maybe
      ? { filter: `${text.slice(text.indexOf(".") + 1)} ${text}` }
      : about && { filter: `${withoutProvider(text)} ${text}` }),
    ...(about && { key: documentationKey(about.kind, about.type, about.path) }),
    ...(capability && { capability }),
  };
  if (capability !== "references" || !about || rank >= maybe) return item;
  // Others suggest it among everything else: what is meant comes first, under a label of its own.
  const label = text.slice(text.indexOf(`${about.type}.`) + about.type.length + 1);
  return { ...item, instead: { ...item, label, detail: about.kind === "data" ? `data ${about.type}` : about.type } };
}

/** The edits that declare the data source which a reference needs, in front of the block. */
function alsoDeclared({ needs }: Offer, { enclosing: { node } }: ValuePosition, context: CompletionContext) {
  if (needs === undefined) return undefined;
  const made = newBlock("data", needs, "current", {}, node.scope);
  const { document, write } = context;
  return write.edits(document, [{ kind: "addBlocks", blocks: [made], beside: node.block, where: "before" }]);
}

/** `subnet.main` for `azurerm_subnet.main`: all types of a provider begin with its name. */
function withoutProvider(text: string): string {
  return text.slice(text.indexOf("_") + 1);
}

function writtenOffer(
  { of, text }: Offer,
  { document, scope, write, offset }: CompletionContext,
): WrittenText | undefined {
  if (typeof text === "string") return { text, also: [] };
  if (!of) return undefined;
  const reading = write.reference(of.address, of.declaration, of.path, offset);
  if (reading !== undefined) return { text: text(reading), also: [] };
  const isHere = of.path.length > 0 && of.declaration.uri === scope.uri;
  const named = isHere ? write.naming?.(document, of.declaration, of.path, offset) : undefined;
  return named && { ...named, text: text(named.text) };
}

function partOf(
  text: string,
  { about }: Offer,
  { enclosing }: ValuePosition,
  { document }: CompletionContext,
): Capability | undefined {
  if (document.isProgram) return variable.test(text) ? "variables" : undefined;
  // Other extensions do not suggest a whole resource where the argument takes a single value.
  return about?.path.length === 0 && enclosing.attribute && isPrimitive(enclosing.attribute) ? undefined : "references";
}
