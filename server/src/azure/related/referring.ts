import { type Given, originOf, type Scope, targetOf } from "../../analysis/index";
import { type MemoMap, memo, memoMap, sameItems, weakMemo } from "../../memo/index";
import type { Block, Module } from "../../model/index";
import { appendTo } from "../../text/index";
import type { Resource } from "../resources/resource";
import { mayBeOf, resourceOfTarget, resourcesIn, resourcesOf } from "../resources/resourceOf";

/** The resources of a type, by what an argument of theirs refers to. */
interface Referring {
  /** Those that refer to a resource or data source, by its address. Who asks depends on no others. */
  to(address: string): readonly Resource[];
  /** Whether of some only Terraform knows. */
  readonly isUnclear: boolean;
  /** Types of the resources among what is referred to, in azurerm's words where it has them. */
  readonly types: ReadonlySet<string>;
  /** Types of the data sources among it: what they read may be a resource of the module as well. */
  readonly dataTypes: ReadonlySet<string>;
}

/** What is said about all of them. Some values of variables may have been taken for granted that may be set to something else. */
interface Summary extends Omit<Referring, "to"> {
  readonly isAssumed: boolean;
}

interface Found {
  readonly to: Map<string, readonly Block[]>;
  readonly summary: Summary;
}

interface Query {
  readonly to: MemoMap<readonly Block[]>;
  readonly summary: () => Summary;
}

/** For each module, by type and path. */
const queriesOf = weakMemo((_: Module) => new Map<string, Query>());

/** Which resources of a type refer to what by an argument; found once for all who ask. */
export function referring(type: string, path: string, scope: Scope): Referring {
  const queries = queriesOf(scope.module);
  const key = `${type} ${path}`;
  let query = queries.get(key);
  if (!query) {
    query = queryFor(() => find(type, path, scope));
    queries.set(key, query);
  }
  const { to } = query;
  const { isAssumed, ...summary } = query.summary();
  if (isAssumed) scope.assumes();
  return { ...summary, to: (address) => resourcesIn(to.get(address) ?? [], scope) };
}

function queryFor(find: () => Found): Query {
  const found = memo(find);
  return { to: memoMap(() => found().to, sameItems), summary: memo(() => found().summary, areSame) };
}

/** Of a scope only the module counts, and who calls it: no version, and no document. */
function find(type: string, path: string, scope: Scope): Found {
  const to = new Map<string, Block[]>();
  const types = new Set<string>();
  const dataTypes = new Set<string>();
  let isUnclear = mayBeOf(type, scope);
  let isAssumed = false;
  const own: Scope = {
    ...scope,
    assumes() {
      isAssumed = true;
    },
  };
  for (const resource of resourcesOf(type, own)) {
    // Whoever has not written it yet may mean anything.
    const setting = resource.at(path);
    const target = setting && targetOf(originOf(setting.value, own), own);
    if (!target) {
      isUnclear = true;
      continue;
    }
    (target.kind === "data" ? dataTypes : types).add(resourceOfTarget(target, own)?.type ?? target.type);
    appendTo(to, target.address, resource.block);
  }
  return { to, summary: { isUnclear, types, dataTypes, isAssumed } };
}

function areSame(one: Summary, other: Summary): boolean {
  return (
    one.isAssumed === other.isAssumed &&
    one.isUnclear === other.isUnclear &&
    sameItems([...one.types], [...other.types]) &&
    sameItems([...one.dataTypes], [...other.dataTypes])
  );
}

const path = "private_service_connection.private_connection_resource_id";

/**
 * The private endpoint of this module that leads to a resource: null if there is none, undefined if there may be one.
 */
export function endpointTo({ address, scope }: Resource): Given<Resource> {
  const { to, isUnclear, dataTypes } = referring("azurerm_private_endpoint", path, scope);
  const [endpoint] = to(address);
  return endpoint ?? (isUnclear || dataTypes.size > 0 ? undefined : null);
}
