/**
 * The instances of resources whose values their blocks alone do not tell: those of called modules, and those with `count` or `for_each`. They are worked out as a
 * plan works them out, with what is known of the first module's variables: what surely counts first, and then with their defaults, too.
 */
import { calledFolder, calledModule, rootOfInstalled, type Scope } from "../../analysis/index";
import {
  type AskedResource,
  asAssumed,
  type LiveInstance,
  type LiveQuestions,
  questionAbout,
  type UntoldResource,
  unreadCalls,
} from "../../azure/index";
import { knownText, unknown } from "../../evaluation/index";
import { type Block, fileName, isOverrideFile, isRepeated, type Module, nameOf } from "../../model/index";
import { appendTo } from "../../text/index";
import { addressAt, type PlannedModule, type PlannedModules } from "../plan/plan";
import { type RootVariables, rootVariables } from "./rootVariables";
import { type FoundInstance, type InstancesAround, walkedInstances } from "./walkedInstances";

/** The questions of a module, with those about the instances that a plan would know. */
export function withInstances(own: LiveQuestions, around: InstancesAround): LiveQuestions {
  const { scope } = around;
  const blocks = blocksIn(scope.module);
  const root = rootVariables(around);
  const hasCalls = blocks.some(({ block }) => block.kind === "module" && calledModule(block, scope));
  const isRepeating = blocks.some(({ block }) => block.kind === "resource" && isRepeated(block.body));
  if (!hasCalls && !isRepeating && root.sources.size === 0) return own;
  const { questions: sure } = new InstanceQuestions(own, around, root, root.open);
  if (root.open.size === root.unset.size) return sure;
  const { questions, restOn } = new InstanceQuestions(own, around, root, root.unset);
  const known = new Set(sure.asked.map(keyOf));
  const asked = questions.asked.map((one) => {
    if (known.has(keyOf(one))) return one;
    return asAssumed(
      one,
      root.assumption(restOn.get(one) ?? []) ?? "Variables that say so have defaults, and may be set otherwise.",
    );
  });
  return { ...questions, asked, uncertain: sure.untold };
}

function keyOf({ address, id }: AskedResource): string {
  return `${address} ${id}`;
}

/** The questions where some variables of the first module have no value, and the variables that say which resource each question is about. */
class InstanceQuestions {
  readonly restOn = new Map<AskedResource, ReadonlySet<string>>();
  private readonly asked: AskedResource[];
  private readonly untold: UntoldResource[] = [];
  private readonly modules: PlannedModules;
  /** The modules that are planned, with the first. */
  private readonly opened: readonly PlannedModule[];
  /** How many of them each folder is. */
  private readonly timesOpened = new Map<string, number>();
  private readonly leftOut: ReadonlyMap<string, ModuleLeftOut>;
  /** What is known of each block, by its address. */
  private readonly known = new Map<string, FoundInstance[]>();

  /** @param open those that have no value. */
  constructor(
    private readonly own: LiveQuestions,
    private readonly around: InstancesAround,
    private readonly root: RootVariables,
    open: ReadonlySet<string>,
  ) {
    const isSure = (name: string) => !root.open.has(name);
    const { found, modules } = walkedInstances(around, own.subscription, { open, isSure });
    this.modules = modules;
    this.opened = [modules.root, ...[...modules.calls.values()].flatMap((called) => called ?? [])];
    for (const { scope } of this.opened)
      this.timesOpened.set(scope.module.folder, (this.timesOpened.get(scope.module.folder) ?? 0) + 1);
    this.leftOut = new Map(this.opened.flatMap((module) => leftOutBy(module, modules)));
    for (const one of found) appendTo(this.known, one.asked.block.address, one);
    this.asked = own.asked.map((one) => this.withVariables(one));
    this.askAboutOwn();
    this.askAboutCalled();
    this.nameLeftOut();
  }

  get questions(): LiveQuestions {
    const { own, asked, untold } = this;
    const { scope } = this.around;
    const { moduleAt } = scope;
    const called = foldersCalledIn(scope.module, scope);
    const unread = [...own.unread, ...[...called.values()].flatMap((module) => unreadCalls({ module, moduleAt }))];
    return { ...own, asked, untold, unread, called: [...called.keys()] };
  }

  /** What its block tells, with the values of variables that are in it. */
  private withVariables(one: AskedResource): AskedResource {
    const [only, ...others] = this.known.get(one.address) ?? [];
    if (!only || others.length > 0 || only.asked.config.variables.size === 0) return one;
    return { ...one, instance: this.instanceOf(only) };
  }

  /** What the blocks of the module itself do not tell, its instances may. */
  private askAboutOwn(): void {
    for (const one of this.own.untold) if (!this.addAll(one.address)) this.untold.push(one);
  }

  private askAboutCalled(): void {
    for (const module of this.opened) {
      if (module === this.modules.root) continue;
      for (const { address, block, uri } of resourcesIn(module.scope.module)) {
        const full = addressAt(module, address);
        if (!this.addAll(full)) this.addUntold(block, full, uri, module.scope);
      }
    }
  }

  private nameLeftOut(): void {
    for (const { module, scope } of this.leftOut.values())
      for (const { address, block, uri } of resourcesIn(module)) this.addUntold(block, address, uri, scope);
  }

  /** The instances of a block; false where there may be others. */
  private addAll(address: string): boolean {
    const all = this.known.get(address) ?? [];
    for (const one of all) this.add(one);
    return this.modules.blocks.get(address)?.size === all.length;
  }

  private add(one: FoundInstance): void {
    const { asked, written, id, subscription, variables } = one;
    const { step, block } = asked;
    const group = knownText(written.get("resource_group_name") ?? unknown);
    const about = { block: block.block, address: step.address, uri: block.uri, id, group, subscription };
    const question = questionAbout({ ...about, instance: this.instanceOf(one) }, block.module.scope);
    if (question && "id" in question) {
      this.asked.push(question);
      this.restOn.set(question, variables);
    } else if (question) this.untold.push(question);
  }

  private instanceOf({ asked: { block, instance }, written }: FoundInstance): LiveInstance {
    const { module } = block;
    const { module: declaring } = module.scope;
    const isOnly =
      isOwn(declaring) &&
      instance.key === "" &&
      !module.path.includes("[") &&
      !this.leftOut.has(declaring.folder) &&
      this.timesOpened.get(declaring.folder) === 1;
    const origin = module.call ? { call: callOf(module, module.call) } : { sources: this.root.sources };
    return { written, isOnly, ...origin };
  }

  private addUntold(block: Block, address: string, uri: string, scope: Scope): void {
    const about = { block, address, uri, id: undefined, group: undefined, subscription: "" };
    const question = questionAbout(about, scope);
    if (question && !("id" in question)) this.untold.push(question);
  }
}

/** A module that a plan leaves out, with what may be looked up from it. */
interface ModuleLeftOut {
  readonly module: Module;
  readonly scope: Scope;
}

function callOf({ path }: PlannedModule, { block, by }: NonNullable<PlannedModule["call"]>) {
  const name = nameOf(block) ?? "";
  const [declaration] = by.scope.module.declarations.get(`module.${name}`) ?? [];
  const { module } = by.scope;
  const uri = declaration?.uri ?? "";
  const file = `${fileName(module.folder)}/${fileName(uri)}`;
  const document = isOwn(module) ? module.documents.get(uri) : undefined;
  const sets = new Map(block.body.items.map((item) => [item.name, item] as const));
  return { address: path, file, sets, ...(document && { document }) };
}

/** The modules of calls that a plan leaves out, by folder: what they declare may be anything. */
function leftOutBy(module: PlannedModule, { calls }: PlannedModules) {
  return blocksIn(module.scope.module).flatMap(({ block }) => {
    if (block.kind !== "module" || calls.get(addressAt(module, `module.${nameOf(block) ?? ""}`))) return [];
    const folder = calledFolder(block, module.scope.module);
    const called = folder === undefined ? undefined : module.scope.moduleAt(folder);
    if (!called || folder === undefined) return [];
    const all = new Map([[folder, called], ...foldersCalledIn(called, module.scope)]);
    return [...all].map(([at, one]) => [at, { module: one, scope: { ...module.scope, module: one } }] as const);
  });
}

/** The modules that one calls, itself or through others, by their folders; not itself. */
function foldersCalledIn(module: Module, scope: Scope): Map<string, Module> {
  const found = new Map<string, Module>();
  const left = [module];
  for (const caller of left)
    for (const { block } of blocksIn(caller)) {
      const folder = block.kind === "module" ? calledFolder(block, caller) : undefined;
      const called = folder === undefined ? undefined : scope.moduleAt(folder);
      if (folder === undefined || !called || folder === module.folder || found.has(folder)) continue;
      found.set(folder, called);
      left.push(called);
    }
  return found;
}

function blocksIn({ documents }: Module): readonly { readonly block: Block; readonly uri: string }[] {
  return [...documents].flatMap(([uri, { blocks }]) => blocks.map((block) => ({ block, uri })));
}

/** Each once: what overrides it is a part of it. */
function resourcesIn({ declarations }: Module) {
  return [...declarations].flatMap(([address, [declaration]]) =>
    declaration?.block.kind === "resource" ? [{ address, block: declaration.block, uri: declaration.uri }] : [],
  );
}

/** Whether a module is people's own, and no file of it overrides another one. */
function isOwn({ documents, folder }: Module): boolean {
  return rootOfInstalled(folder) === undefined && ![...documents.keys()].some((uri) => isOverrideFile(uri));
}
