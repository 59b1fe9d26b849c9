/**
 * Cycles that lead through calls of modules. An output waits for those variables alone that it is worked out from, and everything in a
 * module for what its call says in `count`, `for_each` and `depends_on`. Source: what `terraform validate` 1.11 calls a cycle.
 */
import { memoByName, memoFor, memoNamed, sameItems, weakMemo } from "../../memo/index";
import { addressIn, type BodyItem, type Declaration, type Module, type Reference } from "../../model/index";
import { appendTo } from "../../text/index";
import { addressesBehind, declaredIn } from "../declared";
import { calledModule, outputStep } from "../moduleSchema";
import { type Scope, versionlessScope } from "../scope";
import { circlesOf, usesByDocument } from "./circles";
import { createRanks, type Uses } from "./createRanks";
import { allBehind, dependenciesOf, usedBy } from "./dependencies";

/** A reference in a cycle, from what is declared under one address to another. */
export interface CircleStep {
  readonly from: string;
  readonly to: string;
  readonly declaration: Declaration;
  readonly reference: Reference;
}

/**
 * The cycles through calls in the scope's module, each as its references. For cycles that share something, at least
 * one.
 */
export function moduleCircles(scope: Scope): readonly (readonly CircleStep[])[] {
  return kept(scope.key, { scope })(scope.module);
}

const kept = weakMemo((_: object, { scope }: { readonly scope: Scope }) =>
  memoFor((module: Module): readonly (readonly CircleStep[])[] =>
    isSurelyFree(module) ? [] : circlesThrough(module, scope),
  ),
);

/** Whether there is none even where each call waits for all that is in it, and is waited for as a whole: nearly always so. */
const isSurelyFree = memoFor((module: Module): boolean => {
  const calls = addressesBehind("module.", module);
  if (calls.length === 0 || module.overriding) return calls.length === 0;
  return ranksOf(module).fit([usesOfCalls(module), ...usesByDocument(module)]);
});

const ranksOf = weakMemo((_: Module) => createRanks());

const usesOfCalls = memoFor((module: Module): readonly Uses[] =>
  addressesBehind("module.", module).map((call): Uses => [call, usesOfCall(module, call)]),
);

const usesOfCall = memoByName(
  (module: Module, call): readonly string[] => declaredIn(module, call).flatMap(({ block }) => usedBy(block)),
  sameItems,
);

/** Parts of a call by names of their own: `module.a` is whether and how often there is one, and what everything in it waits for. */
const input = (call: string, name: string) => `${call} < ${name}`;
const output = (call: string, name: string) => `${call} > ${name}`;
const all = (call: string) => `${call} *`;
const callOf = (part: string) => part.split(" ")[0]!;

/** What says of a call when there is one. */
const heads: ReadonlySet<string> = new Set(["count", "for_each", "depends_on"]);
const notPassed: ReadonlySet<string> = new Set(["source", "version", "providers", "lifecycle"]);

function circlesThrough(module: Module, scope: Scope): readonly (readonly CircleStep[])[] {
  const graph = new Map<string, string[]>();
  const steps = new Map<string, CircleStep>();
  const namesBehind = (address: string, called: Module) => {
    const own = versionlessScope({ ...scope, module: called });
    return waitedFor(own.key, { scope: own })(address);
  };
  const add = (part: string, declaration: Declaration, what: Declaration["block"] | BodyItem) => {
    for (const { address, reference } of part.startsWith("module.") ? allBehind(what) : dependenciesOf(part, what)) {
      const to = partRead(reference, module, scope) ?? address;
      if (!graph.get(part)?.includes(to)) appendTo(graph, part, to);
      const key = `${part}\n${to}`;
      if (!steps.has(key)) steps.set(key, { from: callOf(part), to: address, declaration, reference });
    }
  };
  for (const [address] of usesByDocument(module).flat()) {
    const [declaration, ...others] = declaredIn(module, address);
    if (declaration && others.length === 0) add(address, declaration, declaration.item ?? declaration.block);
  }
  for (const call of addressesBehind("module.", module)) {
    const [declaration, ...others] = declaredIn(module, call);
    if (!declaration || others.length > 0) continue;
    const inputs: string[] = [];
    for (const item of declaration.block.body.items) {
      if (notPassed.has(item.name)) continue;
      if (heads.has(item.name)) add(call, declaration, item);
      else {
        const part = input(call, item.name);
        inputs.push(part);
        add(part, declaration, item);
        appendTo(graph, part, call);
      }
    }
    graph.set(all(call), [call, ...inputs]);
    const called = calledModule(declaration.block, { module, moduleAt: scope.moduleAt });
    for (const address of called ? addressesBehind("output.", called) : []) {
      const names = namesBehind(address, called!);
      const own = inputs.filter((part) => names.has(part.slice(input(call, "").length)));
      graph.set(output(call, address.slice("output.".length)), [call, ...own]);
    }
  }
  return circlesOf(graph).flatMap((circle) => {
    const found = circle.flatMap((part, index) => {
      const to = circle[(index + 1) % circle.length]!;
      const step = steps.get(`${part}\n${to}`);
      return step ? [step] : [];
    });
    return found.some(({ from }) => from.startsWith("module.")) ? [found] : [];
  });
}

/** The part of a call that a reference reads; undefined where it names something else. */
function partRead(reference: Reference, module: Module, scope: Scope): string | undefined {
  const named = addressIn(reference);
  const [declaration] = named?.kind === "module" ? declaredIn(module, named.address) : [];
  if (!named || !declaration) return undefined;
  const step = outputStep(named.rest, declaration.block.body);
  if (!step) return all(named.address);
  const called = calledModule(declaration.block, { module, moduleAt: scope.moduleAt });
  const isKnown = called !== undefined && declaredIn(called, `output.${step.name}`).length > 0;
  return isKnown ? output(named.address, step.name) : named.address;
}

/** How much is gone through for one output, in all modules together, and how many calls lead into each other. */
const most = 2000;
const deepest = 8;

interface Limits {
  readonly budget: { left: number };
  readonly depth: number;
}

/** The names of the variables that an output of a module waits for, by its address: the same for all who call the module. */
const waitedFor = weakMemo((_: object, { scope }: { readonly scope: Scope }) =>
  memoNamed(
    (address): ReadonlySet<string> =>
      variablesBehind(address, scope.module, scope, { budget: { left: most }, depth: 0 }),
    (some, others) => sameItems([...some], [...others]),
  ),
);

/** The names of the variables that something in a module surely waits for. */
function variablesBehind(start: string, module: Module, scope: Scope, limits: Limits): ReadonlySet<string> {
  const names = new Set<string>();
  const reached = new Set([start]);
  for (const address of reached) {
    if (address.startsWith("var.")) names.add(address.slice("var.".length));
    if (limits.budget.left-- <= 0) return names;
    const [declaration, ...others] = address.startsWith("var.") ? [] : declaredIn(module, address);
    if (!declaration || others.length > 0) continue;
    const { block, item } = declaration;
    if (block.kind !== "module") {
      for (const { address: used, reference } of allBehind(item ?? block)) {
        reached.add(used);
        const [call] = used.startsWith("module.") ? declaredIn(module, used) : [];
        if (call && limits.depth < deepest)
          for (const passed of passedTo(call, reference, module, scope, limits)) reached.add(passed);
      }
      continue;
    }
    for (const head of block.body.items.filter(({ name }) => heads.has(name)))
      for (const { address: used } of allBehind(head)) reached.add(used);
  }
  return names;
}

/** What a call passes for the variables that an output of its module waits for. */
function passedTo(
  { block }: Declaration,
  reference: Reference,
  module: Module,
  scope: Scope,
  { budget, depth }: Limits,
): readonly string[] {
  const called = calledModule(block, { module, moduleAt: scope.moduleAt });
  const step = outputStep(addressIn(reference)?.rest ?? [], block.body);
  if (!called || !step) return [];
  const names = variablesBehind(`output.${step.name}`, called, scope, { budget, depth: depth + 1 });
  return block.body.items.flatMap((item) =>
    names.has(item.name) && !heads.has(item.name) && !notPassed.has(item.name)
      ? allBehind(item).map(({ address }) => address)
      : [],
  );
}
