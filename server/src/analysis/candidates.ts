import { typesNamedBy } from "../catalog/nameArguments";
import type { Attribute } from "../catalog/schema";
import { onceFor } from "../memo/memo";
import type { Block } from "../model/block";
import { isRepeated } from "../model/body";
import { addressOf } from "../model/module";
import { blocksOf, dataOf } from "./blocksOf";
import { idTypesOf } from "./ids/idTypes";
import type { Scope } from "./scope";

/** Something that an argument may read: an attribute of a block. */
export interface Candidate {
  readonly address: string;
  readonly block: Block;
  readonly attribute: string;
}

/** More types than these are no answer to what somebody means. */
const most = 8;

/**
 * What an argument of a type most likely reads of what the module declares: resources, or data sources where there are none. Without
 * those that have several instances. `own` is the block that the argument is in, where there is one.
 */
export function candidatesFor(
  name: string,
  attribute: Attribute,
  type: string,
  own: Block | undefined,
  scope: Scope,
): readonly Candidate[] {
  if (attribute.type !== "string") return [];
  const { types, attribute: read } = readBy(name, attribute, type, scope);
  const of = (blocksOfType: (type: string, scope: Scope) => readonly Block[]): Candidate[] =>
    types.flatMap((one) =>
      singleIn(blocksOfType(one, scope)).flatMap(({ address, block }) =>
        block === own ? [] : [{ address, block, attribute: read }],
      ),
    );
  const resources = of(blocksOf);
  return resources.length > 0 ? resources : of(dataOf);
}

/** Those of the blocks of a type that have one instance: of a list that stays the same while the blocks do. */
const singleIn = onceFor((blocks: readonly Block[]): readonly Pick<Candidate, "address" | "block">[] =>
  blocks.flatMap((block) => {
    const address = isRepeated(block.body) ? undefined : addressOf(block);
    return address === undefined ? [] : [{ address, block }];
  }),
);

/** Types of which an argument takes something, and what that is. */
function readBy(
  name: string,
  attribute: Attribute,
  type: string,
  scope: Scope,
): { readonly types: readonly string[]; readonly attribute: string } {
  if (name === "location") return { types: ["azurerm_resource_group"], attribute: "location" };
  if (name === "tenant_id") return { types: ["azurerm_client_config"], attribute: "tenant_id" };
  const ids = idTypesOf(attribute);
  if (ids.length > 0) return { types: ids.length > most ? [] : ids, attribute: "id" };
  const provider = scope.catalog.providerOf(type);
  const named = provider ? typesNamedBy(name, type, provider, scope.versionOf(provider.name)) : [];
  return { types: named.slice(0, most), attribute: "name" };
}
