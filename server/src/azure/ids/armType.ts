/** Resource types of Azure (`Microsoft.Storage/storageAccounts`): of azapi's blocks, and of what ids and references lead to. */

import {
  foundOnce,
  literalAt,
  type Scope,
  silentScope,
  type Target,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import { type WrittenType, writtenType } from "../../catalog/index";
import { memoNamed, weakMemo } from "../../memo/index";
import { type Block, type Body, isRepeated, sameBlocks, typeInAddress, typeOf, type Value } from "../../model/index";
import { idOfShape, idProblemIn, isSameType, typeOfId } from "../../resourceIds/index";
import { appendTo } from "../../text/index";
import { withUrls } from "./idFit";
import { importIdOf } from "./idShapes";

/** Blocks of azapi whose id is that of the resource that their `type` names. */
const withType: ReadonlySet<string> = new Set(["azapi_resource", "azapi_update_resource", "azapi_resource_id"]);

/** What `type = "Microsoft.Storage/storageAccounts@2023-05-01"` names, without the version; undefined where that is not known. */
export function armTypeIn(body: Body, scope: Scope): string | undefined {
  return writtenTypeIn(body, scope)?.name;
}

/** The Azure type of a body with its API version, read from `type`. */
export function writtenTypeIn(body: Body, scope: Scope): WrittenType | undefined {
  return writtenType(literalAt(body, ["type"], scope) ?? "");
}

/** The types that the id which a value gives may be of, and how a message calls it; undefined where nothing is known. */
export function armTypesOf(
  value: Value,
  scope: Scope,
): { readonly types: readonly string[]; readonly shown: string; readonly target?: Target } | undefined {
  const target = targetOf(value, scope);
  if (target) {
    const types = target.attribute === "id" ? armTypesOfBlock(target.block, scope) : [];
    return types.length > 0 ? { types, shown: target.address, target } : undefined;
  }
  const text = textOfLiteral(value, scope);
  const type = text === undefined || idProblemIn(text) ? undefined : typeOfId(text);
  return type === undefined ? undefined : { types: [type], shown: `a ${type}` };
}

/** The types of Azure whose id a resource or data source has; none where that is not known. */
export function armTypesOfBlock(block: Block, scope: Scope): readonly string[] {
  const type = typeOf(block) ?? "";
  if (withType.has(type)) {
    const own = armTypeIn(block.body, scope);
    // Of a type that Azure does not have, nobody knows what was meant.
    return own !== undefined && scope.catalog.resourceTypes?.find(own) ? [own] : [];
  }
  return armTypesOfType(type, scope);
}

/** The Azure types of all resources and data sources of an azurerm type; none for other types. */
export function armTypesOfType(type: string, scope: Scope): readonly string[] {
  if (scope.catalog.providerOf(type)?.name !== "azurerm" || withUrls.has(type)) return [];
  const types = importIdOf(type, scope).map((shape) => typeOfId(idOfShape(shape, "x")));
  return types.some((one) => one === undefined) ? [] : types.filter((one) => one !== undefined);
}

/**
 * What the module declares for a resource type of Azure, with any provider, by address: resources, or data sources if
 * there are no resources.
 */
export function blocksOfArmType(wanted: string, scope: Scope): readonly DeclaredBlock[] {
  return blocksByArmType(scope.key, scope)(wanted);
}

/** A block that is declared once, with its address. */
export interface DeclaredBlock {
  readonly address: string;
  readonly block: Block;
}

/** For each module and what is known of providers: whoever asks depends on what is found alone. */
const blocksByArmType = weakMemo((_key: object, scope: Scope) =>
  memoNamed((wanted) => findOfArmType(wanted, silentScope(scope)), sameBlocks),
);

/** An address, and how many are declared before it. */
type Place = readonly [address: string, index: number];

/** By type of Azure in lower case: where that is declared by its azurerm type. What says its type within itself is under "". */
const placesByArmType = foundOnce(findPlaces);

function findPlaces(scope: Scope): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const known = new Map<string, readonly string[]>();
  let index = 0;
  for (const address of scope.module.declarations.keys()) {
    const place: Place = [address, index++];
    const type = typeInAddress(address) ?? "";
    const types = withType.has(type) ? [""] : (known.get(type) ?? armTypesOfType(type, scope));
    known.set(type, types);
    for (const one of new Set(types.map((name) => name.toLowerCase()))) appendTo(found, one, place);
  }
  return found;
}

function findOfArmType(wanted: string, scope: Scope): readonly DeclaredBlock[] {
  const places = placesByArmType(scope);
  const found: DeclaredBlock[] = [];
  const inOrder = [...(places.get(wanted.toLowerCase()) ?? []), ...(places.get("") ?? [])].sort((a, b) => a[1] - b[1]);
  for (const [address] of inOrder) {
    const block = scope.module.declarations.get(address)?.[0]?.block;
    if (!block || isRepeated(block.body)) continue;
    if (armTypesOfBlock(block, scope).some((type) => isSameType(type, wanted))) found.push({ address, block });
  }
  const resources = found.filter(({ block }) => block.kind === "resource");
  return resources.length > 0 ? resources : found;
}

/** Whether a block is of a type of azapi's. */
export function isOfAzapi(block: Block): boolean {
  return typeOf(block)?.startsWith("azapi_") ?? false;
}
