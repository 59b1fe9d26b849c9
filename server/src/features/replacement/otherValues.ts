/**
 * What may come to another value than before, although nobody can tell without a plan: what is written otherwise, and what reads it. What a
 * resource has of its own accord is another one where the resource is replaced, or may be.
 */
import { declaredIn } from "../../analysis/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  isValuesFile,
  addressIn as namedIn,
  type Reference,
  type Value,
  valuesIn,
} from "../../model/index";
import { type CanonicalContext, canonicalText } from "./canonicalText";
import { anyKey, type Configuration, type MadeModule } from "./madeModules";

/** A module before and after a change. */
export interface ModulePair {
  readonly before: MadeModule;
  readonly after: MadeModule;
}

/** Addresses that changed while the resource stayed the same. */
export interface Renamed {
  now(module: MadeModule, address: string): string | undefined;
  before(module: MadeModule, address: string): string | undefined;
}

/** Finds out whether values may differ from before. */
export interface OtherValues {
  /** Whether what is set under a name in two bodies may come to another value. */
  entry(name: string, before: Body, after: Body, modules: ModulePair): boolean;
  /** Whether a value that is written as before may come to another one. */
  reads(value: Value, modules: ModulePair, block?: Block): boolean;
}

/** How many names are followed one after another; behind that, anything may be. */
const deepest = 60;

/**
 * @param isOther whether a resource is another one than before, or may be, by its address within the modules.
 */
export function otherValuesIn(
  { modules: modulesBefore }: Configuration,
  { modules: modulesAfter }: Configuration,
  isOther: (address: string, modules: ModulePair) => boolean,
  renamed: Renamed,
): OtherValues {
  const comparison = new ValueComparison(modulesBefore, modulesAfter, isOther, renamed);
  return {
    entry: (name, before, after, modules) => comparison.entry(name, before, after, modules),
    reads: (value, modules, block) => comparison.reads(value, modules, block?.body),
  };
}

/** Compares values of two configurations, each name once. */
class ValueComparison {
  private readonly found = new Map<MadeModule, Map<string, boolean>>();
  private depth = 0;

  constructor(
    private readonly modulesBefore: Configuration["modules"],
    private readonly modulesAfter: Configuration["modules"],
    private readonly isOther: (address: string, modules: ModulePair) => boolean,
    private readonly renamed: Renamed,
  ) {}

  /** Circles, which Terraform refuses, add nothing. */
  private once(modules: ModulePair, key: string, find: () => boolean): boolean {
    const own = this.found.get(modules.after) ?? new Map<string, boolean>();
    this.found.set(modules.after, own);
    const known = own.get(key);
    if (known !== undefined) return known;
    if (this.depth >= deepest) return true;
    own.set(key, false);
    this.depth++;
    const answer = find();
    this.depth--;
    own.set(key, answer);
    return answer;
  }

  /** @param top the body of the block that both stand in. */
  entry(name: string, before: Body, after: Body, modules: ModulePair, top = after): boolean {
    const [was, is] = [before, after].map((body) => body.items.filter((one) => one.name === name || one.key));
    if (was!.length !== is!.length) return true;
    return is!.some((one, index) => {
      const other = was![index]!;
      if (one.name !== other.name || !one.dynamic !== !other.dynamic) return true;
      const [head, headBefore] = [one.dynamic?.body, other.dynamic?.body];
      if (head && headBefore && this.anyEntry(headBefore, head, modules, top)) return true;
      if (one.key && other.key && this.value(other.key, one.key, modules, top)) return true;
      return this.value(other.value, one.value, modules, top);
    });
  }

  private anyEntry(before: Body, after: Body, modules: ModulePair, top = after): boolean {
    const names = new Set([...before.items, ...after.items].map(({ name }) => name));
    return [...names].some((name) => this.entry(name, before, after, modules, top));
  }

  private value(before: Value, after: Value, modules: ModulePair, within?: Body): boolean {
    const former = { ...contextIn(modules.before), renamed: (name: string) => this.renamed.now(modules.before, name) };
    const [was, is] = [canonicalText(before, former), canonicalText(after, contextIn(modules.after))];
    return was !== is || this.reads(after, modules, within);
  }

  reads(after: Value, modules: ModulePair, within?: Body): boolean {
    for (const one of valuesIn(after))
      if (one.kind === "reference" && this.ofReference(one.reference, modules, within)) return true;
    return false;
  }

  private ofReference(reference: Reference, modules: ModulePair, within: Body | undefined): boolean {
    const [root, second] = reference.steps;
    if (root?.name === "each") {
      const forEach = second?.name === "value" && within ? bodyItemOf(within, "for_each") : undefined;
      return forEach !== undefined && this.reads(forEach.value, modules);
    }
    const named = namedIn(reference);
    if (!named) return false;
    const { address, kind, nameStep, rest } = named;
    const former = this.renamed.before(modules.after, address) ?? address;
    const [was] = declaredIn(modules.before.scope.module, former);
    const [is] = declaredIn(modules.after.scope.module, address);
    // What is declared in neither is no matter of this change.
    if (!was && !is) return false;
    if (kind === "variable")
      return this.once(
        modules,
        address,
        () => !was || !is || this.ofVariable(nameStep.name, was.block, is.block, modules),
      );
    if (!was || !is) return true;
    if (kind === "local")
      return this.once(
        modules,
        address,
        () => !was.item || !is.item || this.value(was.item.value, is.item.value, modules),
      );
    const attribute = rest.find((step) => step.kind === "name")?.name;
    if (kind === "module")
      return this.once(modules, `${address}.${attribute ?? ""}`, () =>
        this.ofCall([former, address], [was.block, is.block], attribute, modules),
      );
    const isAny = attribute === undefined || kind !== "resource";
    return this.once(modules, `${address}.${isAny ? "" : attribute}`, () => {
      if (kind === "resource" && this.isOther(address, modules)) return true;
      if (isAny) return this.anyEntry(was.block.body, is.block.body, modules);
      return this.entry(attribute, was.block.body, is.block.body, modules);
    });
  }

  private ofVariable(name: string, was: Block, is: Block, modules: ModulePair): boolean {
    const { before, after } = modules;
    if (this.anyEntry(was.body, is.body, modules)) return true;
    if (!before.call || !after.call) return givenIn(before, name) !== givenIn(after, name);
    return this.entry(name, before.call.block.body, after.call.block.body, {
      before: before.call.by,
      after: after.call.by,
    });
  }

  private ofCall(
    [former, address]: readonly [string, string],
    [was, is]: readonly [Block, Block],
    output: string | undefined,
    modules: ModulePair,
  ): boolean {
    const one = calledIn(this.modulesBefore, modules.before, former);
    const other = calledIn(this.modulesAfter, modules.after, address);
    if (!one || !other || output === undefined) return this.anyEntry(was.body, is.body, modules);
    const [own] = declaredIn(one.scope.module, `output.${output}`);
    const [now] = declaredIn(other.scope.module, `output.${output}`);
    if (!own || !now) return true;
    return this.entry("value", own.block.body, now.block.body, { before: one, after: other });
  }
}

/** One of the instances of a called module: in all of them is the same. */
function calledIn(modules: Configuration["modules"], { parts }: MadeModule, address: string): MadeModule | undefined {
  const prefix = [...parts.map(({ name, key }) => name + key), address].join(".");
  const direct = modules.get(prefix) ?? modules.get(prefix + anyKey) ?? modules.get(`${prefix}[0]`);
  if (direct) return direct;
  for (const [text, module] of modules)
    if (text.startsWith(`${prefix}[`) && module.parts.length === parts.length + 1) return module;
  return undefined;
}

/** What files of values give to a variable, as they write it. */
function givenIn(module: MadeModule, name: string): string {
  const context = contextIn(module);
  return [...module.scope.module.documents.values()]
    .filter(({ uri }) => isValuesFile(uri))
    .flatMap(({ uri, loose }) =>
      loose.items.flatMap((item) => (item.name === name ? [`${uri} ${canonicalText(item.value, context)}`] : [])),
    )
    .join("\n");
}

/** Which of the documents a value is in is not known here: of all of them the text counts. */
function contextIn({ scope }: MadeModule): CanonicalContext {
  return {
    written: ({ span }) =>
      [...scope.module.documents.values()].map(({ text }) => text.slice(span.start, span.end)).join("\n"),
  };
}
