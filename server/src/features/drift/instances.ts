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
  const sure = instancesWith(own, around, root, root.open);
  if (root.open.size === root.unset.size) return sure.questions;
  const { questions, restOn } = instancesWith(own, around, root, root.unset);
  const known = new Set(sure.questions.asked.map(keyOf));
  const asked = questions.asked.map((one) => {
    if (known.has(keyOf(one))) return one;
    return asAssumed(
      one,
      root.assumption(restOn.get(one) ?? []) ?? "Variables that say so have defaults, and may be set otherwise.",
    );
  });
  return { ...questions, asked, uncertain: sure.questions.untold };
}

function keyOf({ address, id }: AskedResource): string {
  return `${address} ${id}`;
}

/** The questions where some variables of the first module have no value, and the variables that say which resource each question is about. */
function instancesWith(
  own: LiveQuestions,
  around: InstancesAround,
  root: RootVariables,
  open: ReadonlySet<string>,
): { readonly questions: LiveQuestions; readonly restOn: ReadonlyMap<AskedResource, ReadonlySet<string>> } {
  const { scope } = around;
  const { sources } = root;
  const { found, modules } = walkedInstances(around, own.subscription, {
    open,
    isSure: (name) => !root.open.has(name),
  });
  const restOn = new Map<AskedResource, ReadonlySet<string>>();
  const opened = [modules.root, ...[...modules.calls.values()].flatMap((called) => called ?? [])];
  const leftOut = new Map(opened.flatMap((module) => leftOutBy(module, modules)));
  const calls = new Map<string, number>();
  for (const {
    scope: { module },
  } of opened)
    calls.set(module.folder, (calls.get(module.folder) ?? 0) + 1);
  const known = new Map<string, FoundInstance[]>();
  for (const one of found) appendTo(known, one.asked.block.address, one);
  const [asked, untold]: [AskedResource[], UntoldResource[]] = [own.asked.map(withVariables), []];

  // What the blocks of the module itself do not tell, its instances may.
  for (const one of own.untold) if (!addAll(one.address)) untold.push(one);
  for (const module of opened) {
    if (module === modules.root) continue;
    for (const { address, block, uri } of resourcesIn(module.scope.module)) {
      const full = addressAt(module, address);
      if (!addAll(full)) addUntold(block, full, uri, module.scope);
    }
  }
  for (const [, { module, scope: around }] of leftOut)
    for (const { address, block, uri } of resourcesIn(module)) addUntold(block, address, uri, around);
  const called = foldersCalledIn(scope.module, scope);
  const { moduleAt } = scope;
  const unread = [...own.unread, ...[...called.values()].flatMap((module) => unreadCalls({ module, moduleAt }))];
  return { questions: { ...own, asked, untold, unread, called: [...called.keys()] }, restOn };

  /** What its block tells, with the values of variables that are in it. */
  function withVariables(one: AskedResource): AskedResource {
    const [only, ...others] = known.get(one.address) ?? [];
    if (!only || others.length > 0 || only.asked.config.variables.size === 0) return one;
    return { ...one, instance: instanceOf(only) };
  }

  /** The instances of a block; false where there may be others. */
  function addAll(address: string): boolean {
    const all = known.get(address) ?? [];
    for (const one of all) add(one);
    return modules.blocks.get(address)?.size === all.length;
  }

  function add(one: FoundInstance): void {
    const {
      asked: { step, block },
      written,
      id,
      subscription,
      variables,
    } = one;
    const group = knownText(written.get("resource_group_name") ?? unknown);
    const about = { block: block.block, address: step.address, uri: block.uri, id, group, subscription };
    const question = questionAbout({ ...about, instance: instanceOf(one) }, block.module.scope);
    if (question && "id" in question) {
      asked.push(question);
      restOn.set(question, variables);
    } else if (question) untold.push(question);
  }

  function instanceOf({ asked: { block, instance }, written }: FoundInstance): LiveInstance {
    const { module } = block;
    const { folder } = module.scope.module;
    const isOnly =
      isOwn(module.scope.module) &&
      instance.key === "" &&
      !module.path.includes("[") &&
      !leftOut.has(folder) &&
      calls.get(folder) === 1;
    return { written, isOnly, ...(module.call ? { call: callOf(module, module.call) } : { sources }) };
  }

  function addUntold(block: Block, address: string, uri: string, around: Scope): void {
    const about = { block, address, uri, id: undefined, group: undefined, subscription: "" };
    const question = questionAbout(about, around);
    if (question && !("id" in question)) untold.push(question);
  }
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
