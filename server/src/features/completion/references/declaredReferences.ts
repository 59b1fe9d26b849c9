import { blockSchemaOf, isOwnValidation, type Scope, type ValuePosition } from "../../../analysis/index";
import { armTypesOfBlock, referring, typeMeant } from "../../../azure/index";
import { type AttributeOfType, type BodySchema, typesNamedBy } from "../../../catalog/index";
import { memoFor, weakMemo } from "../../../memo/index";
import {
  type Block,
  bodyItemOf,
  calledIn,
  type Declaration,
  hasType,
  isReadInStack,
  isStackFile,
  isTestFile,
  type Module,
  typeInAddress,
  typeOf,
  type Value,
} from "../../../model/index";
import { isSameType } from "../../../resourceIds/index";
import { hclIndex, isName } from "../../../text/index";
import { expanderOf } from "../places/expansion";
import { specialPlace } from "../places/specialPlace";
import { calledAlike, isOfAny, scopeRead, typesCalled } from "./calledAlike";
import { anything, maybe, type Offer, surely } from "./offer";
import { askedPrincipal, principalRead } from "./principals";
import { rankOfName } from "./rankOfName";
import { readElsewhere } from "./readElsewhere";

/**
 * References to what the module declares, each with how well it fits; of those that fit no better than others only some, those with
 * what is typed first.
 */
export function declaredReferences(position: ValuePosition, typed: string, isProgram: boolean, most: number): Offer[] {
  const { node } = position.enclosing;
  const place = isProgram ? undefined : specialPlace(position.enclosing);
  const wanted = wantedBy(position);
  const mayFit = fittingAddresses(wanted, position);
  const isInStack = isStackFile(node.scope.uri);
  const collected: Collected = { offers: [], matching: 0, typed, most };
  for (const one of referableIn(node.scope.module)) {
    const { address, declaration } = one;
    // Of thousands of declarations only these are looked at.
    if (place?.kind !== "expansion" && !mayFit(one) && isFull(collected, one)) continue;
    if (isInStack && !isReadInStack(address, node.scope.uri)) continue;
    // Only tests refer to what a module gives.
    if (address.startsWith("output.") && !isTestFile(node.scope.uri)) continue;
    const { block } = declaration;
    // No reference can be written to a name that is not an identifier; programs refer to it by a variable.
    if (isAround(declaration, position) && !isOwnValidation(position.enclosing)) continue;
    if (!isProgram && !factsOf(block).isNameable) continue;
    if (place?.kind === "expansion") addExpander(collected, address, declaration, place.by);
    else addOffers(collected, one, wanted, position);
  }
  return collected.offers;
}

/** Something declared, with what its address tells: once for all lists, until something else is declared. */
interface Referable {
  readonly address: string;
  /** In lower case, as what is typed. */
  readonly matched: string;
  readonly type: string | undefined;
  readonly declaration: Declaration;
}

const referableIn = memoFor(({ declarations }: Module): readonly Referable[] => {
  const found: Referable[] = [];
  // What has a wrong name cannot be referred to.
  for (const [address, [declaration]] of declarations)
    if (
      declaration &&
      address.split(".").every(isName) &&
      (!address.startsWith("provider.") || isStackFile(declaration.uri))
    )
      found.push({ address, matched: address.toLowerCase(), type: typeInAddress(address), declaration });
  return found;
});

/** Whether the value is a part of what is declared, as none of the other locals of a block is. */
function isAround({ block, item }: Declaration, { enclosing }: ValuePosition): boolean {
  return block === enclosing.node.block && (item === undefined || enclosing.items.includes(item));
}

interface Collected {
  readonly offers: Offer[];
  readonly typed: string;
  /** How many of those that fit no better than others are looked at. */
  readonly most: number;
  /** How many of the others have what is typed. */
  matching: number;
}

function collect(collected: Collected, one: Referable, rank: number, make: () => Offer): void {
  if (rank >= anything) {
    if (isFull(collected, one)) return;
    if (isMatching(collected, one)) collected.matching++;
  }
  collected.offers.push(make());
}

/** Whether there are enough of those that fit no better than others, with what is typed or without it. */
function isFull(collected: Collected, one: Referable): boolean {
  return isMatching(collected, one) ? collected.matching >= collected.most : collected.offers.length >= collected.most;
}

function isMatching({ typed }: Collected, { matched }: Referable): boolean {
  return matched.includes(typed);
}

/** What an argument takes of resources: the id of those types or of any, or the name of these. */
interface Wanted {
  readonly ids: readonly string[];
  readonly anyId?: boolean;
  readonly names: readonly string[];
  /** The id of a resource type of Azure, by whatever it is declared. */
  readonly resource?: string;
  /** The id of anything to which private endpoints lead. */
  readonly isLinked?: boolean;
  readonly key?: AttributeOfType;
}

function wantedBy({ enclosing }: ValuePosition): Wanted {
  const { node, attribute, item } = enclosing;
  const known = attribute?.idOf ?? attribute?.elem?.idOf ?? [];
  if (attribute?.idOfResource !== undefined) return { ids: known, names: [], resource: attribute.idOfResource };
  const provider = node.schema.provider;
  if (item && leadsTo.has(item.name)) return { ids: [], names: [], isLinked: true };
  const meant = item && attribute && known.length === 0 ? typeMeant(item.name, attribute, node.scope) : undefined;
  if (meant !== undefined) return { ids: known, names: [], resource: meant };
  const ids = known.length > 0 ? known : typesCalled(enclosing);
  if (known.length === 0 && (attribute?.format === "resource-id" || isOfAny(item?.name, attribute)))
    return { ids, anyId: true, names: [] };
  if (!item || !provider || ids.length > 0) return { ids, names: [] };
  const containing = typeOf(node.block) ?? "";
  const key = node.scope.catalog.argumentReferences.find(item.name, containing)?.attributeOf;
  if (key) return { ids, names: [], key };
  const version = node.scope.versionOf(provider.name);
  return { ids, names: typesNamedBy(item.name, containing, provider, version) };
}

/** What names the resource to which a private endpoint leads. */
const leadsTo: ReadonlySet<string> = new Set(["private_connection_resource_id", "privateLinkServiceId"]);

/** @returns whether something may fit better than others, as far as its address tells. */
function fittingAddresses(
  { ids, anyId, names, resource, isLinked, key }: Wanted,
  { enclosing: { attribute, item } }: ValuePosition,
): (one: Referable) => boolean {
  const isAny = attribute?.means === "address" || anyId || isLinked || resource !== undefined;
  if (isAny || item?.name === "location" || askedPrincipal(item?.name)) return () => true;
  const types = new Set([...ids, ...names, ...(key ? [key.type] : [])]);
  // Of what has none the name may fit.
  return ({ type }) => type === undefined || types.has(type);
}

/** What a block says about references to it. There are thousands in a module, and hardly any changes between two keystrokes. */
const factsOf = weakMemo((block: Block) => ({
  isNameable: block.labels.every(({ text }) => isName(text)),
  type: hasType(block.kind) ? typeOf(block) : undefined,
  // One of several instances must be chosen; the first is as good as any.
  instance: bodyItemOf(block.body, "count") ? ["[0]"] : bodyItemOf(block.body, "for_each") ? eachKey : onlyOne,
  key: firstKey(bodyItemOf(block.body, "for_each")?.value),
}));

const eachKey: readonly string[] = ["[each.key]"];

const onlyOne: readonly string[] = [];

/** What may be read of one declaration. */
function addOffers(collected: Collected, one: Referable, wanted: Wanted, { enclosing }: ValuePosition): void {
  const { node, item, attribute, isPart } = enclosing;
  const { address, declaration } = one;
  const { block } = declaration;
  const { kind } = block;
  const { type, instance } = instanceRead(block, node.block);
  const add = (path: readonly string[], rank: number, detail: string, about?: Offer["about"]) =>
    collect(collected, one, rank, () => {
      return { of: { address, declaration, path }, text: asItIs, rank, detail, ...(about && { about }) };
    });
  if (attribute?.means === "address") add([], maybe, kind);
  else if (isStackFile(declaration.uri)) {
    const names = [...(blockSchemaOf(block, node.scope).attributes?.keys() ?? [])];
    for (const path of names.length > 0 ? names.map((name) => [...(instance ?? []), name]) : [[]])
      add(path, rankOfName([address, ...path].join("."), enclosing), kind);
  } else if (kind === "module") {
    // Of one that is not installed, what is read of it elsewhere is known, and that it can be read.
    const known = blockSchemaOf(block, node.scope).attributes?.keys();
    for (const name of known ?? readElsewhere(address, [], node.scope.module))
      add([...(instance ?? []), name], rankOfName(name, enclosing), "module output");
    if (!known) add(instance ?? [], anything, "module");
  } else if (block === node.block && declaration.item === undefined) add([], surely, kind);
  // What a module gives is what the conditions of its tests are about.
  else if (kind === "output" && attribute?.isCondition) add([], maybe - 10, kind);
  else if (type === undefined) add([], rankOfName(address, enclosing), kind);
  else {
    const isData = kind === "data" ? 1 : 0;
    const { attributes } = blockSchemaOf(block, node.scope);
    // What another one of the type is set to is mostly its own, such as its part of a host's name.
    const isOfOwnType = kind === node.block.kind && type === typeOf(node.block);
    const isOfResource = wanted.resource !== undefined && isOf(block, wanted.resource, node.scope);
    const read = wanted.isLinked
      ? linkRead(address, block, isData, node.scope)
      : isOfResource
        ? { name: "id", rank: surely + 25 * isData }
        : (readOf(type, isData, wanted, item?.name, attributes) ??
          scopeRead(type, isData, attribute) ??
          (item && attribute && !isPart && !wanted.key && !isOfOwnType && !askedPrincipal(item.name)
            ? calledAlike(item.name, attribute, type, attributes, isData)
            : undefined));
    if (read && instance) add([...instance, read.name], read.rank, kind, { kind, type, path: [read.name] });
    const principal = read ? undefined : principalRead(item?.name, block, node.scope);
    if (principal && instance) {
      const names = principal.path.filter((step) => step !== "[0]");
      add([...instance, ...principal.path], principal.rank, kind, { kind, type, path: names });
    }
    if (instance) add(instance, anything + 100 + isData, kind, { kind, type, path: [] });
    // Functions count all of them, and take the only one there is.
    if (!instance || (isPart && instance.length > 0)) add([], anything + 98 + isData, kind, { kind, type, path: [] });
  }
}

/** The instance of a block that another one reads; undefined where nothing tells which of those that a `for_each` makes. */
function instanceRead(
  block: Block,
  own: Block,
): Pick<ReturnType<typeof factsOf>, "type"> & { readonly instance: readonly string[] | undefined } {
  const { type, instance, key } = factsOf(block);
  if (key !== undefined || instance === eachKey)
    return { type, instance: bodyItemOf(own.body, "for_each") ? eachKey : key };
  const count = bodyItemOf(own.body, "count")?.value;
  const isConditional = count?.kind === "expression" && count.operation?.kind === "conditional";
  return { type, instance: count && !isConditional && instance.length > 0 ? ["[count.index]"] : instance };
}

/** The first key of what a `for_each` goes over, where it is written there. */
function firstKey(over: Value | undefined): readonly string[] | undefined {
  const [list] = over?.kind === "expression" && calledIn(over) === "toset" ? over.parts : [];
  const first = list?.kind === "list" ? list.items[0] : undefined;
  const key = over?.kind === "body" ? over.body.items[0]?.name : first?.kind === "text" ? first.text : undefined;
  return key ? [hclIndex(key)] : undefined;
}

function isOf(block: Block, resource: string, scope: Scope): boolean {
  return armTypesOfBlock(block, scope).some((type) => isSameType(type, resource));
}

/** The id of what private endpoints may lead to, that first to which none of the module does. */
function linkRead(address: string, block: Block, isData: number, scope: Scope) {
  if (!armTypesOfBlock(block, scope).some((type) => scope.catalog.privateLinks.of(type))) return undefined;
  const isReached = referring("azurerm_private_endpoint", target, scope).to(address).length > 0;
  return { name: "id", rank: surely + 25 * isData + (isReached ? 10 : 0) };
}

const target = "private_service_connection.private_connection_resource_id";

/** The attribute of a resource that an argument takes, if it takes one; resources come before data sources. */
function readOf(
  type: string,
  isData: number,
  { ids, anyId, names, key }: Wanted,
  argument: string | undefined,
  attributes: BodySchema | undefined,
): { readonly name: string; readonly rank: number } | undefined {
  const asId = ids.indexOf(type);
  if (asId >= 0) return { name: "id", rank: surely + Math.min(asId, 20) + 25 * isData };
  if (anyId && !isData && type.startsWith("azurerm_")) return { name: "id", rank: surely + 60 };
  if (key?.type === type && attributes?.has(key.attribute) !== false)
    return { name: key.attribute, rank: surely + 25 * isData };
  const asName = names.indexOf(type);
  if (asName >= 0) return { name: "name", rank: surely + Math.min(asName, 20) + 25 * isData };
  if (argument === "location" && type.startsWith("azurerm_"))
    return { name: "location", rank: (type === "azurerm_resource_group" ? surely : anything) + isData };
  return undefined;
}

const asItIs = (reading: string) => reading;

/** The same where it makes several instances of a block. */
function addExpander(
  { offers }: Collected,
  address: string,
  declaration: Declaration,
  by: "count" | "for_each" | "dynamic",
): void {
  const { kind } = declaration.block;
  const expander = kind === "module" ? undefined : expanderOf(by, declaration);
  if (!expander) return;
  const { text, rank } = expander;
  offers.push({ of: { address, declaration, path: [] }, text, rank: surely + 200 * rank, detail: kind });
}
