/**
 * Resources of a module, and of those that it calls, by their type in either provider's words and by what they name: asked by each
 * resource about others.
 */
import {
  blocksOf,
  blocksOfKind,
  hasAssumedInstances,
  modulesCalled,
  type Scope,
  silentScope,
} from "../../analysis/index";
import {
  type MemoIndex,
  memoByName,
  memoFor,
  memoIndex,
  memoMap,
  memoNamed,
  sameItems,
  weakMemo,
} from "../../memo/index";
import { type Block, type Module, typeOf } from "../../model/index";
import { appendTo } from "../../text/index";
import { armTypeIn, armTypesOfType } from "../ids/armType";
import { endsOfTypes } from "./idEnds";
import { instanceOf } from "./instances";
import { calledBy, scopeWithin } from "./meant";
import { leadsOn, outwards, thingsAt, thingsOfCaller } from "./things";

/** A resource, where it is looked at, and the call that makes its module where that is another one. */
export interface PlacedResource {
  readonly block: Block;
  readonly scope: Scope;
  readonly call?: Block;
  /** Whether it lies in a module that the called one calls. */
  readonly isDeeper?: boolean;
  /** The calls that lead to that module from the called one, the innermost first, each with the module that it is in. */
  readonly between?: readonly { readonly call: Block; readonly scope: Scope }[];
  /** Whether it is looked at beside those of the same module, in the words of who calls that. */
  readonly isWithin?: true;
}

/**
 * The type under which facts know a block, in lower case; undefined if facts do not know it, or the block does not
 * say.
 */
export function wordOf(block: Block, scope: Scope): string | undefined {
  const type = typeOf(block);
  if (block.kind !== "resource" || type === undefined) return undefined;
  if (type === dataPlane) return dataPlaneType(block, scope);
  return type === "azapi_resource" ? armTypeIn(block.body, scope)?.toLowerCase() : type;
}

const dataPlane = "azapi_data_plane_resource";

/** The type of what a service's own endpoint has, such as an agent or an index; undefined of one that is in the resource manager too. */
function dataPlaneType(block: Block, scope: Scope): string | undefined {
  const type = armTypeIn(block.body, scope);
  return type === undefined || scope.catalog.resourceTypes?.find(type) ? undefined : type.toLowerCase();
}

/** The resources of certain types that refer to a thing at a path. */
export function naming(types: readonly string[], path: string, thing: string, scope: Scope): readonly PlacedResource[] {
  return (
    queriesOf(scope.key, { scope: silentScope(scope), left: deepest })
      .linked(joined(types), path)
      .get(thing) ?? []
  );
}

/** In small letters, and once for each fact: this is asked for each resource. */
const joined = weakMemo((types: readonly string[]) => types.join(" ").toLowerCase());

/** How many calls deep is looked. */
const deepest = 4;

/** The resources that a call makes, in its module and in those that this calls once each, as they are seen from where the call is. */
export function placedIn(call: Block, scope: Scope): readonly PlacedResource[] {
  return placedFor(scope.key, silentScope(scope))(call);
}

/** Each rule about order asks it of each call. */
const placedFor = weakMemo((_key: object, scope: Scope) =>
  memoFor((call: Block): readonly PlacedResource[] => {
    const called = scopeWithin(call, scope);
    return called ? placedBelow(called, call, [], deepest) : [];
  }),
);

type Between = NonNullable<PlacedResource["between"]>;

function placedBelow(called: Scope, call: Block, between: Between, left: number): readonly PlacedResource[] {
  const deeper = between.length > 0 ? { isDeeper: true, between } : {};
  const own = blocksOfKind(called.module, "resource").map((block) => ({ block, scope: called, call, ...deeper }));
  const inner = left > 0 && leadsToResources(called, left) ? blocksOfKind(called.module, "module") : [];
  return [
    ...own,
    ...inner.flatMap((one) => {
      const below = hasAssumedInstances(one, called) ? calledBy(one, called) : undefined;
      return below ? placedBelow(below, call, [{ call: one, scope: called }, ...between], left - 1) : [];
    }),
  ];
}

/** Whether a module calls one that has resources, or that leads to such: where thousands call each other that have none, none is gone through. */
function leadsToResources({ module, moduleAt }: Pick<Scope, "module" | "moduleAt">, left: number): boolean {
  return leadingTo(moduleAt)(module, String(left));
}

const leadingTo = weakMemo((moduleAt: Scope["moduleAt"]) =>
  memoByName((module: Module, left): boolean =>
    modulesCalled(module, { moduleAt }).some(
      (called) =>
        blocksOfKind(called, "resource").length > 0 ||
        (Number(left) > 1 && leadsToResources({ module: called, moduleAt }, Number(left) - 1)),
    ),
  ),
);

/** For each module: whoever asks depends on what is found alone. */
const queriesOf = weakMemo((_key: object, { scope, left }: { readonly scope: Scope; readonly left: number }) => {
  const ofAzapi = memoMap(() => {
    const found = new Map<string, Block[]>();
    for (const type of ["azapi_resource", dataPlane])
      for (const block of blocksOf(type, scope)) appendTo(found, wordOf(block, scope) ?? "", block);
    return found;
  }, sameItems);
  const ofType = memoNamed(
    (type): readonly Block[] => (type.includes("/") ? (ofAzapi.get(type) ?? []) : blocksOf(type, scope)),
    sameItems,
  );
  // A keystroke changes one block: what all others name is known.
  const named = memoByName((block: Block, named): readonly Named[] => {
    const [path = "", ...ids] = named.split(" ");
    const things = ids.length > 0 ? endsOfTypes(block, ids, scope) : thingsAt(block, path, scope);
    return [...new Set(things)].map((thing) => [thing, { block, scope }]);
  }, areSame);
  const namedBelow = memoByName(calledNaming, areSame);
  const byTypes = new Map<string, Map<string, MemoIndex<PlacedResource>>>();
  return {
    /** By what they name at a path, resources of some types. */
    linked(types: string, path: string): MemoIndex<PlacedResource> {
      const byPath = byTypes.get(types) ?? new Map<string, MemoIndex<PlacedResource>>();
      byTypes.set(types, byPath);
      const known = byPath.get(path);
      if (known) return known;
      const parts = (): readonly (readonly Named[])[] => {
        const found: (readonly Named[])[] = [];
        for (const type of types.split(" ")) {
          const blocks = ofType(type);
          // With the type of its id, which follows from the version in force: nothing else that most resources name does.
          const isId = path === "id" && blocks.length > 0;
          const names = isId ? [path, ...armTypesOfType(type, scope)].join(" ") : path;
          for (const block of blocks) found.push(named(block, names));
        }
        const calls = left > 0 ? blocksOfKind(scope.module, "module") : [];
        for (const call of calls) found.push(namedBelow(call, `${types}\n${path}`));
        return found;
      };
      const made = memoIndex(parts, (all) => all, isSame);
      byPath.set(path, made);
      return made;
    },
  };

  /** What a call makes that names something, in the words of this module. */
  function calledNaming(call: Block, query: string): readonly Named[] {
    // How often a call is there that lies in a called module is not looked at by whoever asks.
    const called = left === deepest ? scopeWithin(call, scope) : calledBy(call, scope);
    if (!called) return [];
    const [types = "", path = ""] = query.split("\n");
    const found = leadsOn(path) ? namedByCall(call, types.split(" "), path) : [];
    const inner = queriesOf(called.key, { scope: called, left: left - 1 }).linked(types, path);
    for (const [thing, resources] of inner.all())
      for (const own of outwards(thing, call, scope))
        for (const resource of resources)
          found.push([own, { ...resource, call, ...(resource.call && deeper(resource, resource.call, called)) }]);
    return found;
  }

  /** What a path leads to from below a call through what that gives: this is in the words of who calls. */
  function namedByCall(call: Block, types: readonly string[], path: string): Named[] {
    const instance = instanceOf(call, scope);
    return placedIn(call, scope).flatMap((one) => {
      if (!types.includes(wordOf(one.block, one.scope) ?? "")) return [];
      const things = new Set(thingsOfCaller(one.block, path, one.scope, scope, instance));
      return [...things].map((thing): Named => [thing, one]);
    });
  }
});

function deeper({ between = [] }: PlacedResource, call: Block, scope: Scope) {
  return { isDeeper: true, between: [...between, { call, scope }] };
}

/** A thing, and a resource that names it. */
type Named = readonly [thing: string, PlacedResource];

function areSame(some: readonly Named[], others: readonly Named[]): boolean {
  return (
    some.length === others.length &&
    some.every(([thing, one], index) => thing === others[index]![0] && isSame(one, others[index]![1]))
  );
}

function isSame(one: PlacedResource, other: PlacedResource): boolean {
  return one.block === other.block && one.call === other.call;
}
