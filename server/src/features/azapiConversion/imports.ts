/**
 * Import blocks, and where they are: Terraform takes them in the first module alone, so a module that others call has an output with the ids, and the
 * first modules that lead to it import by that.
 */
import { environmentOf, isCalled, type ModuleCall, type Scope, scopeFrom } from "../../analysis/index";
import { attributesOf, elementsOf, evaluate, knownText, type Result, unknown } from "../../evaluation/index";
import type { Language } from "../../languages/index";
import { type Block, bodyItemOf, type Change, type NewBlock, nameOf, newArgument, type Value } from "../../model/index";
import { appendTo, type Edit, freeName } from "../../text/index";
import { isChangeable } from "./handedOn";
import { importBlock } from "./takeOver";

/** A resource that an import block takes over. */
export interface Imported {
  /** Its address in its module. */
  readonly to: string;
  /** Its id as an expression, which may read `each` or `count` as the block itself does. */
  readonly id: string;
  /** How often it is there. */
  readonly repeated: Repeated | undefined;
}

/** The `count` or `for_each` of a resource, as source text. */
export interface Repeated {
  readonly by: "count" | "for_each";
  readonly source: string;
}

/** The `count` or `for_each` of a new block. */
export function repeatedAs({ items }: NewBlock): Repeated | undefined {
  for (const by of ["count", "for_each"] as const) {
    const value = items.find(({ name }) => name === by)?.value;
    if (value?.kind === "expression") return { by, source: value.source };
  }
  return undefined;
}

/** More instances are not imported one by one. */
const most = 50;

/** The `count` or `for_each` of a block. Undefined if it has neither. */
export function repeatedIn({ body }: Block, source: (value: Value) => string): Repeated | undefined {
  for (const by of ["count", "for_each"] as const) {
    const value = bodyItemOf(body, by)?.value;
    if (value) return { by, source: source(value) };
  }
  return undefined;
}

type LanguageOf = (uri: string) => Language | undefined;

/** A call, and which of its instances. */
interface Step {
  readonly call: ModuleCall;
  /** What is behind its name. */
  readonly index: string;
  /** Whether there may be no such instance. */
  readonly mayBeMissing: boolean;
}

/** A way from a first module to another one: the call in the first one is the first step. */
type Way = readonly Step[];

/** The import blocks for the resources of one module. */
export class Imports {
  /** What is written into modules that call it, by document. */
  private readonly changes = new Map<string, Change[]>();
  private readonly ways: readonly Way[] | string;
  private readonly scopes = new Map<string, Scope>();

  constructor(
    private readonly scope: Scope,
    private readonly languageOf: LanguageOf,
  ) {
    this.ways = isCalled(scope) ? waysTo(scope, languageOf) : [];
  }

  /** Why there can be none. Source: https://developer.hashicorp.com/terraform/language/block/import */
  against(): readonly string[] {
    return typeof this.ways === "string" ? [this.ways] : [];
  }

  /** The block that goes beside the resource. */
  blockFor(one: Imported): NewBlock {
    const { ways } = this;
    if (typeof ways === "string" || ways.length === 0) return inFirstModule(one);
    const name = freeOutput(`${one.to.slice(one.to.lastIndexOf(".") + 1)}_import_id`, this.scope);
    for (const way of ways) this.importThrough(way, name, one);
    return outputOf(name, idsOf(one));
  }

  /** The edits of modules that call it. */
  edits(): readonly (readonly [uri: string, edits: readonly Edit[]])[] {
    return [...this.changes].map(([uri, changes]) => {
      const document = this.scopes.get(uri)!.module.documents.get(uri)!;
      return [uri, this.languageOf(uri)!.write.edits(document, changes)] as const;
    });
  }

  private importThrough(way: Way, output: string, { to, repeated }: Imported): void {
    let [name, isMany] = [output, repeated !== undefined];
    for (const step of way.slice(1).reverse()) {
      name = this.handOn(step, name, isMany);
      isMany ||= step.mayBeMissing;
    }
    const first = way[0]!;
    const address = `${way.map(({ call, index }) => `module.${nameOf(call.block)}${index}`).join(".")}.${to}`;
    const ids = read(first, name, isMany);
    const each = isMany || first.mayBeMissing ? ids : undefined;
    this.add(first.call, importBlock(repeated ? `${address}[each.key]` : address, each ? "each.value" : ids, each));
  }

  /** An output of the module with a call that has what the called module says. */
  private handOn(step: Step, name: string, isMany: boolean): string {
    const { call, index } = step;
    const key = index.replace(/[^\w-]+/g, "");
    const wanted = [nameOf(call.block), ...(key === "" ? [] : [key]), name].join("_");
    const value = read(step, name, isMany);
    const there = (this.changes.get(call.scope.uri) ?? []).flatMap((one) =>
      one.kind === "addBlocks" ? one.blocks : [],
    );
    const same = there.find(({ kind, items: [item] }) => {
      return kind === "output" && item?.value.kind === "expression" && item.value.source === value;
    });
    if (same) return same.labels[0]!;
    const free = freeOutput(wanted, call.scope);
    this.add(call, outputOf(free, value));
    return free;
  }

  private add({ block, scope }: ModuleCall, written: NewBlock): void {
    this.scopes.set(scope.uri, scope);
    const all = this.changes.get(scope.uri) ?? [];
    const at = all.findIndex((one) => one.kind === "addBlocks" && one.beside === block);
    const before = all[at];
    if (before?.kind === "addBlocks") all[at] = { ...before, blocks: [...before.blocks, written] };
    else appendTo(this.changes, scope.uri, { kind: "addBlocks", blocks: [written], beside: block, where: "after" });
  }
}

/** The ids, as an output of the called module says them: one, or those of its instances. */
function read({ call, index, mayBeMissing }: Step, name: string, isMany: boolean): string {
  const ids = `module.${nameOf(call.block)}${index}.${name}`;
  if (!mayBeMissing) return ids;
  return isMany ? `try(${ids}, [])` : `try([${ids}], [])`;
}

/** The import block in the module of the resource itself. */
function inFirstModule({ to, id, repeated }: Imported): NewBlock {
  if (!repeated) return importBlock(to, id);
  const { by, source } = repeated;
  return by === "for_each"
    ? importBlock(`${to}[each.key]`, id, source)
    : importBlock(`${to}[each.key]`, id.replaceAll(/\bcount\.index\b/g, "each.key"), `range(${source})`);
}

/** The id, or those of all instances by what tells these apart. */
function idsOf({ id, repeated }: Imported): string {
  if (!repeated) return id;
  const { by, source } = repeated;
  if (by === "count") return `[for index in range(${source}) : ${id.replaceAll(/\bcount\.index\b/g, "index")}]`;
  const own = id.replaceAll(/\beach\.(key|value)\b/g, "$1");
  return `{ for key, value in ${source} : key => ${own} }`;
}

function outputOf(name: string, source: string): NewBlock {
  return { kind: "output", labels: [name], items: [newArgument("value", { kind: "expression", source })] };
}

function freeOutput(wanted: string, { module }: Scope): string {
  return freeName([wanted, `${wanted}_azapi`], (name) => module.declarations.has(`output.${name}`));
}

/** All ways that lead to a module, or why not all are known. */
function waysTo(scope: Scope, languageOf: LanguageOf, seen: ReadonlySet<string> = new Set()): readonly Way[] | string {
  const calls = scope.calls();
  const { folder } = scope.module;
  if (calls.length === 0 || seen.has(folder))
    return "Terraform takes import blocks in the first module alone, and another one calls this.";
  const through = new Set([...seen, folder]);
  const ways: Way[] = [];
  for (const call of calls) {
    if (!isChangeable(call, languageOf))
      return `Terraform takes import blocks in the first module alone, and module.${nameOf(call.block)} cannot be changed.`;
    const steps = stepsOf(call);
    if (!steps)
      return `Terraform takes import blocks in the first module alone, and which instances module.${nameOf(call.block)} has is not written out.`;
    const before = isCalled(call.scope) ? waysTo(call.scope, languageOf, through) : [[]];
    if (typeof before === "string") return before;
    ways.push(...before.flatMap((way) => steps.map((step) => [...way, step])));
  }
  return ways;
}

/** The instances of a call, where they are written out: an import that reads all instances at once would wait for itself. */
function stepsOf(call: ModuleCall): readonly Step[] | undefined {
  const [count, forEach] = ["count", "for_each"].map((name) => bodyItemOf(call.block.body, name)?.value);
  if (!count && !forEach) return [{ call, index: "", mayBeMissing: false }];
  if (count?.kind === "expression" && count.operation?.kind === "conditional") {
    const [, ...ends] = count.parts;
    const isOneOrNone = ends.length === 2 && ends.every((end) => end.kind === "number" && end.number <= 1);
    return isOneOrNone ? [{ call, index: "[0]", mayBeMissing: true }] : undefined;
  }
  const keys = count ? indexes(count, call) : keysIn(forEach!, call);
  return keys?.map((index) => ({ call, index: `[${index}]`, mayBeMissing: false }));
}

function indexes(count: Value, { block, scope }: ModuleCall): readonly string[] | undefined {
  const number = Number(knownText(surely(count, block, scope)) ?? Number.NaN);
  return number >= 0 && number <= most ? Array.from({ length: number }, (_, index) => String(index)) : undefined;
}

function keysIn(forEach: Value, { block, scope }: ModuleCall): readonly string[] | undefined {
  const result = surely(forEach, block, scope);
  const map = attributesOf(result);
  const keys = map ? [...map.keys()] : elementsOf(result)?.map(knownText);
  if (!keys || keys.length > most) return undefined;
  const quoted = keys.flatMap((key) => (key !== undefined && /^[\w ./-]+$/.test(key) ? [`"${key}"`] : []));
  return quoted.length === keys.length ? quoted : undefined;
}

/** What a value is whoever calls the module that it is in. */
function surely(value: Value, block: Block, scope: Scope): Result {
  let isSure = true;
  const own = scopeFrom(scope, scope.uri, () => {
    isSure = false;
  });
  const { result } = evaluate(value, environmentOf(own, block));
  return isSure ? result : unknown;
}
