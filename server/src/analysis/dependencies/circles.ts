import { memoByName, memoFor, sameItems } from "../../memo/memo";
import type { Declaration, Module } from "../../model/module";
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
const graphOf = memoFor((module: Module): Graph => {
  const graph = new Map<string, readonly string[]>();
  for (const address of module.declarations.keys()) {
    const used = usedBy(module, address);
    if (used) graph.set(address, used);
  }
  return graph;
}, areSame);

/** In the same order too, on which it rests where a circle begins. */
function areSame(graph: Graph, other: Graph): boolean {
  return sameItems([...graph.keys()], [...other.keys()]) && sameItems([...graph.values()], [...other.values()]);
}

/** What is declared only once, refers to; undefined for what is not worked out. Few keystrokes change that. */
const usedBy = memoByName(
  (module: Module, address) => {
    const [declaration, ...others] = declaredIn(module, address);
    return declaration && others.length === 0 && isWorkedOut(declaration)
      ? addressesOf(address, declaration)
      : undefined;
  },
  (one, other) => (one && other ? sameItems(one, other) : one === other),
);

function isWorkedOut({ block, entry }: Declaration): boolean {
  return entry ? block.kind === "locals" : ["resource", "data", "ephemeral"].includes(block.kind);
}

function addressesOf(own: string, declaration: Declaration): readonly string[] {
  return [...new Set([...dependenciesOf(own, declaration)].map(({ address }) => address))];
}

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
      const others = users.get(other);
      if (others) others.push(address);
      else users.set(other, [address]);
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
