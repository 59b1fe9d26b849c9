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
import { type MemoMap, memoByName, memoMap, memoNamed, sameItems, weakMemo } from "../../memo/index";
import { type Block, type Module, typeOf } from "../../model/index";
import { appendTo } from "../../text/index";
import { armTypeIn } from "../ids/armType";
import { instanceOf } from "./instances";
import { calledBy, scopeWithin } from "./meant";
import { outwards, thingsAt, thingsOfCaller } from "./things";

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

/** The resources of some types that name a thing at a path. */
export function naming(types: readonly string[], path: string, thing: string, scope: Scope): readonly PlacedResource[] {
  return (
    queriesOf(scope.key, { scope: silentScope(scope), left: deepest })
      .linked(`${types.join(" ")}\n${path}`)
      .get(thing) ?? []
  );
}

/** How many calls deep is looked. */
const deepest = 4;

/** The resources that a call makes, in its module and in those that this calls once each, as they are seen from where the call is. */
export function placedIn(call: Block, scope: Scope): readonly PlacedResource[] {
  const called = scopeWithin(call, scope);
  return called ? placedBelow(called, call, [], deepest) : [];
}

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
  const things = memoByName((block: Block, path) => [...new Set(thingsAt(block, path, scope))], sameItems);
  const maps = new Map<string, MemoMap<readonly PlacedResource[]>>();
  return {
    linked(query: string): MemoMap<readonly PlacedResource[]> {
      const known = maps.get(query);
      if (known) return known;
      const { types, path } = asked(query);
      const made = memoMap(() => {
        const found = new Map<string, PlacedResource[]>();
        for (const type of types)
          for (const block of ofType(type))
            for (const thing of things(block, path)) appendTo(found, thing, { block, scope });
        for (const call of left > 0 ? blocksOfKind(scope.module, "module") : []) addCalled(call, query, found);
        return found;
      }, areSame);
      maps.set(query, made);
      return made;
    },
  };

  function addCalled(call: Block, query: string, found: Map<string, PlacedResource[]>): void {
    // How often a call is there that lies in a called module is not looked at by whoever asks.
    const called = left === deepest ? scopeWithin(call, scope) : calledBy(call, scope);
    const inner =
      called &&
      queriesOf(called.key, { scope: called, left: left - 1 })
        .linked(query)
        .all();
    if (called && query.includes(">")) addByCall(call, called, query, found);
    for (const [thing, resources] of inner ?? []) {
      for (const own of outwards(thing, call, scope))
        for (const resource of resources)
          appendTo(found, own, {
            ...resource,
            call,
            ...(resource.call && called && deeper(resource, resource.call, called)),
          });
    }
  }

  /** What a path leads to from a called module through what the call gives: that is in the words of who calls. */
  function addByCall(call: Block, called: Scope, query: string, found: Map<string, PlacedResource[]>): void {
    const { types, path } = asked(query);
    const instance = instanceOf(call, scope);
    for (const block of blocksOfKind(called.module, "resource")) {
      if (!types.includes(wordOf(block, called) ?? "")) continue;
      for (const thing of new Set(thingsOfCaller(block, path, called, scope, instance)))
        appendTo(found, thing, { block, scope: called, call });
    }
  }
});

/** What a query asks for: types in small letters, and the path to what they name. */
function asked(query: string): { readonly types: readonly string[]; readonly path: string } {
  const [types = "", path = ""] = query.split("\n");
  return { types: types.toLowerCase().split(" "), path };
}

function deeper({ between = [] }: PlacedResource, call: Block, scope: Scope) {
  return { isDeeper: true, between: [...between, { call, scope }] };
}

function areSame(some: readonly PlacedResource[], others: readonly PlacedResource[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ block, call }, index) => block === others[index]!.block && call === others[index]!.call)
  );
}
