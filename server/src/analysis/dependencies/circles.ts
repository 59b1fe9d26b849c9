import { memoByName, memoFor, memoIndex, sameItems, weakMemo } from "../../memo/index";
import {
  type Block,
  type BodyItem,
  type Declaration,
  declarationsIn,
  isTestFile,
  type Module,
} from "../../model/index";
import { appendTo } from "../../text/index";
import { declaredIn } from "../declared";
import { createRanks, type Uses } from "./createRanks";
import { addressesUsed } from "./dependencies";

/** Addresses of which each refers to the next, and the last to the first. */
type Circle = readonly string[];

type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Cycles of references between resources, data sources and locals of a module; of cycles that share something, at least
 * one. Found in time proportional to its size.
 */
export const circlesIn = memoFor((module: Module): readonly Circle[] =>
  isSurelyFree(module) ? noCircles : circlesOf(graphOf(module)),
);

/** The cycles of a graph. */
export function circlesOf(graph: Graph): readonly Circle[] {
  return [...found(knotted(graph))];
}

const noCircles: readonly Circle[] = [];

/** Whether there is no cycle, at a first look at whatever is declared: nearly always so. */
function isSurelyFree(module: Module): boolean {
  return !module.overriding && ranksOf(module).fit(usesByDocument(module));
}

const ranksOf = weakMemo((_: Module) => createRanks());

/**
 * The references that each document of a module adds. A list is the same object until its content changes. An address
 * that is declared twice is in it twice.
 */
export function usesByDocument(module: Module): readonly (readonly Uses[])[] {
  return [...module.documents.keys()].map((uri) => listedUses(module, uri));
}

const listedUses = memoByName((module: Module, uri): readonly Uses[] =>
  [...usesIn(module, uri).all()].flatMap(([address, all]) => all.map((used): Uses => [address, used])),
);

/** What is plainly declared, with what it refers to of that. */
function graphOf(module: Module): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const [address, [declaration, ...others]] of module.declarations)
    if (declaration && others.length === 0) graph.set(address, usesOf(address, declaredIn(module, address)[0]!));
  return graph;
}

/** By document, as a keystroke changes one of many; what refers to something, by address. */
const usesIn = memoByName(({ documents }: Module, uri) =>
  memoIndex(() => (isTestFile(uri) ? [] : (documents.get(uri)?.blocks ?? [])), usesOfBlock, sameItems),
);

function usesOfBlock(block: Block): readonly Uses[] {
  if (!isWorkedOut(block, undefined) && block.kind !== "locals") return nothing;
  return declarationsIn(block, "").flatMap(([address, declaration]): readonly Uses[] => {
    const used = usesOf(address, declaration);
    return used.length > 0 ? [[address, used]] : nothing;
  });
}

const nothing: readonly never[] = [];

/** What a declaration refers to, where Terraform works it out from that. */
function usesOf(own: string, { block, item }: Declaration): readonly string[] {
  return isWorkedOut(block, item) ? addressesUsed(own, item ?? block) : nothing;
}

function isWorkedOut({ kind }: Block, item: BodyItem | undefined): boolean {
  return item ? kind === "locals" : kind === "resource" || kind === "data" || kind === "ephemeral";
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
