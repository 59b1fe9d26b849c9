import type { Declaration, Module } from "../../model/module";
import { dependenciesOf } from "./dependencies";

/** Addresses of which each refers to the next, and the last to the first. */
type Circle = readonly string[];

type Graph = ReadonlyMap<string, readonly string[]>;

interface Known {
  readonly revision: number;
  readonly graph: Graph;
  readonly circles: readonly Circle[];
}

const known = new WeakMap<Module["declarations"], Known>();
const dependencies = new WeakMap<object, readonly string[]>();

/**
 * Cycles of references between resources, data sources and locals of a module; of cycles that share something, at least
 * one. Found once for each revision of the module, in time proportional to its size.
 */
export function circlesIn(module: Module): readonly Circle[] {
  const { declarations, revision } = module;
  const last = known.get(declarations);
  if (last?.revision === revision) return last.circles;
  const graph = graphOf(module);
  // Few keystrokes change what refers to what.
  const circles = last && isSame(graph, last.graph) ? last.circles : [...found(knotted(graph))];
  known.set(declarations, { revision, graph, circles });
  return circles;
}

function isSame(graph: Graph, other: Graph): boolean {
  if (graph.size !== other.size) return false;
  for (const [address, used] of graph) {
    const before = other.get(address);
    if (before !== used && before?.join() !== used.join()) return false;
  }
  return true;
}

/** What is plainly declared, with what it refers to of that. */
function graphOf({ declarations, overriding }: Module): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const [address, [written, ...others]] of declarations) {
    const declaration = written && overriding ? overriding.asMerged(written) : written;
    if (declaration && others.length === 0 && isWorkedOut(declaration))
      graph.set(address, addressesOf(address, declaration));
  }
  return graph;
}

function isWorkedOut({ block, entry }: Declaration): boolean {
  return entry ? block.kind === "locals" : ["resource", "data", "ephemeral"].includes(block.kind);
}

/** Kept by what was read, so that a keystroke costs those of one block. */
function addressesOf(own: string, declaration: Declaration): readonly string[] {
  const key = declaration.entry ?? declaration.block;
  let addresses = dependencies.get(key);
  if (!addresses) {
    addresses = [...new Set([...dependenciesOf(own, declaration)].map(({ address }) => address))];
    dependencies.set(key, addresses);
  }
  return addresses;
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
