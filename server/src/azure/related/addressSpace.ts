import {
  bodyItemAt,
  ignoresChanges,
  noValue,
  resolve,
  type Scope,
  type Target,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import { type AddressRange, addressRangeOf } from "../../evaluation/index";
import type { Block, Body, BodyItem, Value } from "../../model/index";

export const network = "azurerm_virtual_network";

/** The ranges that an argument writes. */
export interface AddressSpace {
  readonly item: BodyItem;
  readonly ranges: readonly AddressRange[];
  readonly texts: readonly string[];
}

/** The address space of a network; undefined if not all of it is written, or if the actual one may differ. */
export function spaceOf({ body }: Block, scope: Scope): AddressSpace | undefined {
  if (bodyItemAt(body, ["ip_address_pool"]) !== null || ignoresChanges(body, "address_space")) return undefined;
  return spaceAt(body, "address_space", scope);
}

/** The ranges of a subnet, in the same way. */
export function rangesOf({ body }: Block, scope: Scope): AddressSpace | undefined {
  return ignoresChanges(body, "address_prefixes") ? undefined : spaceAt(body, "address_prefixes", scope);
}

function spaceAt(body: Body, name: string, scope: Scope): AddressSpace | undefined {
  const bodyItem = bodyItemAt(body, [name]);
  const texts = bodyItem ? itemsOf(bodyItem.value, scope)?.map((item) => certainText(item, scope)) : undefined;
  const ranges = texts?.map((text) => (text === undefined ? undefined : addressRangeOf(text)));
  if (!bodyItem || !texts || !ranges?.length || ranges.includes(undefined)) return undefined;
  return { item: bodyItem, ranges: ranges as AddressRange[], texts: texts as string[] };
}

/** The network of the module that a subnet is in. */
export function networkOf({ body }: Block, scope: Scope): Target | undefined {
  const named = bodyItemAt(body, ["virtual_network_name"]);
  const target = named ? targetOf(named.value, scope) : undefined;
  return target?.kind === "resource" && target.type === network ? target : undefined;
}

/** The items of a list that is written here or in a local. */
export function itemsOf(value: Value, scope: Scope): readonly Value[] | undefined {
  const { value: meant, isAssumed } = resolve(value, scope);
  return meant.kind === "list" && !isAssumed ? meant.items : undefined;
}

/** A text that is written here or in a local; undefined where a variable has it by its default alone. */
export function certainText(value: Value, scope: Scope): string | undefined {
  return textOfLiteral(value, scope, noValue);
}
