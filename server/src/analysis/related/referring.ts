import { memo, onceFor, sameItems } from "../../memo/memo";
import type { Block } from "../../model/block";
import { addressOf, type Module } from "../../model/module";
import { appendTo } from "../../text/appendTo";
import { blocksOf } from "../blocksOf";
import type { Scope } from "../scope";
import { targetOf } from "../target";
import type { Given } from "../values/given";
import { entryAt } from "../values/literalAt";
import { originOf } from "./originOf";

/** The resources of a type, by what an argument of theirs refers to. */
interface Referring {
  /** By the address of the resource or data source. */
  readonly to: ReadonlyMap<string, readonly Block[]>;
  /** Those of which only Terraform knows. */
  readonly unclear: readonly Block[];
  /** Types of the data sources among what is referred to: what they read may be a resource of the module as well. */
  readonly dataTypes: ReadonlySet<string>;
}

/** What is found, and whether values of variables were taken for granted that may be set to something else. */
interface Found {
  readonly referring: Referring;
  readonly isAssumed: boolean;
}

/** For each module, by type and path. */
const queriesOf = onceFor((_: Module) => new Map<string, () => Found>());

/** Which resources of a type refer to what by an argument; found once for all who ask. */
export function referring(type: string, path: readonly string[], scope: Scope): Referring {
  const queries = queriesOf(scope.module);
  const key = [type, ...path].join(" ");
  let query = queries.get(key);
  if (!query) {
    query = memo(() => find(type, path, scope), areSame);
    queries.set(key, query);
  }
  const { referring, isAssumed } = query();
  if (isAssumed) scope.assumes();
  return referring;
}

/** Of a scope only the module counts, and who calls it: no version, and no document. */
function find(type: string, path: readonly string[], scope: Scope): Found {
  const to = new Map<string, Block[]>();
  const unclear: Block[] = [];
  const dataTypes = new Set<string>();
  let isAssumed = false;
  const own: Scope = {
    ...scope,
    assumes() {
      isAssumed = true;
    },
  };
  for (const block of blocksOf(type, scope)) {
    // Whoever has not written it yet may mean anything.
    const entry = entryAt(block.body, path);
    const target = entry && targetOf(originOf(entry.value, own), own);
    if (!target) {
      unclear.push(block);
      continue;
    }
    if (target.kind === "data") dataTypes.add(target.type);
    appendTo(to, target.address, block);
  }
  return { referring: { to, unclear, dataTypes }, isAssumed };
}

function areSame({ referring: one, isAssumed }: Found, { referring: other, isAssumed: otherwise }: Found): boolean {
  return (
    isAssumed === otherwise &&
    sameItems(one.unclear, other.unclear) &&
    sameItems([...one.dataTypes], [...other.dataTypes]) &&
    sameItems([...one.to.keys()], [...other.to.keys()]) &&
    [...one.to].every(([address, blocks]) => sameItems(blocks, other.to.get(address) ?? []))
  );
}

const path = ["private_service_connection", "private_connection_resource_id"];

/** The private endpoint of this module that leads to a resource: null where there is none, undefined where one may. */
export function endpointTo(resource: Block, scope: Scope): Given<Block> {
  const { to, unclear, dataTypes } = referring("azurerm_private_endpoint", path, scope);
  const [endpoint] = to.get(addressOf(resource) ?? "") ?? [];
  return endpoint ?? (unclear.length > 0 || dataTypes.size > 0 ? undefined : null);
}
