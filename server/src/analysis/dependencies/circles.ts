import { memoByName, memoFor, onceFor, sameItems } from "../../memo/memo";
import type { Block } from "../../model/block";
import { type Declaration, declarationsOf, type Module } from "../../model/module";
import type { Entry } from "../../model/value";
import { appendTo } from "../../text/appendTo";
import { declaredIn } from "../declared";
import { dependenciesOf } from "./dependencies";

/** Addresses of which each refers to the next, and the last to the first. */
type Circle = readonly string[];

type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Cycles of references between resources, data sources and locals of a module; of cycles that share something, at least
 * one. Found in time proportional to its size.
 */
export const circlesIn = memoFor((module: Module): readonly Circle[] => [...found(knotted(graphOf(module)))]);

/** What is plainly declared, with what it refers to of that. */
function graphOf(module: Module): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const [address, [declaration, ...others]] of module.declarations) {
    if (!declaration || others.length > 0) continue;
    const used = module.overriding
      ? usesOf(address, declaredIn(module, address)[0]!)
      : usesIn(module, declaration.uri).get(address);
    if (used) graph.set(address, used);
  }
  return graph;
}

/** A keystroke changes one document of many, and seldom what it refers to. */
const usesIn = memoByName(({ documents }: Module, uri): Graph => {
  const graph = new Map<string, readonly string[]>();
  const document = documents.get(uri);
  for (const [address, declaration] of document ? declarationsOf(document) : []) {
    const used = usesOf(address, declaration);
    if (used) graph.set(address, used);
  }
  return graph;
}, areSame);

/** What a declaration refers to, where Terraform works it out from that. */
function usesOf(address: string, declaration: Declaration): readonly string[] | undefined {
  return isWorkedOut(declaration) ? addressesIn(declaration.entry ?? declaration.block, address) : undefined;
}

/** In the same order too, on which it rests where a circle begins. */
function areSame(graph: Graph, other: Graph): boolean {
  if (graph.size !== other.size) return false;
  const others = other.entries();
  for (const [address, used] of graph) {
    const [otherAddress, otherUsed] = others.next().value!;
    if (address !== otherAddress || !(used === otherUsed || sameItems(used, otherUsed))) return false;
  }
  return true;
}

function isWorkedOut({ block, entry }: Declaration): boolean {
  return entry ? block.kind === "locals" : ["resource", "data", "ephemeral"].includes(block.kind);
}

const none: readonly string[] = [];

/** A keystroke changes one block of many. */
const addressesIn = onceFor((declared: Block | Entry, own: string): readonly string[] => {
  const found = new Set<string>();
  for (const { address } of dependenciesOf(own, declared)) found.add(address);
  return found.size === 0 ? none : [...found];
});

/** What is left of a graph once all is taken away that, step by step, refers to nothing that is left. */
function knotted(graph: Graph): Graph {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  const ready: string[] = [];
  for (const [address, used] of graph) {
    const own = used.filter((other) => graph.has(other));
    open.set(address, own.length);
    if (own.length === 0) ready.push(address);
    for (const other of own) {
      appendTo(users, other, address);
    }
  }
  for (let address = ready.pop(); address !== undefined; address = ready.pop()) {
    open.delete(address);
    for (const user of users.get(address) ?? []) {
      const rest = (open.get(user) ?? 0) - 1;
      open.set(user, rest);
      if (rest === 0) ready.push(user);
    }
  }
  return new Map([...open.keys()].map((address) => [address, graph.get(address) ?? []]));
}

/** Goes on from each address to one that it refers to, which in what is left leads into a circle. */
function* found(graph: Graph): Generator<Circle> {
  const seen = new Set<string>();
  for (const start of graph.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      places.set(at, path.length);
      path.push(at);
      at = (graph.get(at) ?? []).find((other) => graph.has(other));
    }
    const begin = at === undefined ? undefined : places.get(at);
    if (begin !== undefined) yield path.slice(begin);
  }
}
