/**
 * Whether a run of a test may make something real. Source: `TransformForTest` in internal/configs/config.go of Terraform, and what
 * `terraform test` 1.11 does: a mock means one configuration of one provider, whatever else is mocked; provisioners run beside mocks.
 */
import { blocksOfKind, calledByRun, calledFolder, declaredIn, type Scope } from "../../analysis/index";
import {
  aliasIn,
  aliasInText,
  type Block,
  type BodyItem,
  bodyItemOf,
  type Document,
  isTestFile,
  type Module,
  nameOf,
  requiredIn,
  typeOf,
  type Value,
} from "../../model/index";

/** How many calls of modules are followed for one run; with more, anything may be among them. */
const most = 500;

/** A configuration of a provider, by what the module calls it: `azurerm`, or `azurerm` and `west` for `azurerm.west`. */
interface Configuration {
  readonly name: string;
  readonly alias?: string | undefined;
}

/** A module as it is made, with the configurations of providers that are surely mocks in it. */
interface Made {
  readonly module: Module;
  isMocked(configuration: Configuration): boolean;
}

/** Whether a run applies, and its mocks may not cover everything that it makes. An unknown value may be anything. */
export function makesSomething(run: Block, document: Document, scope: Scope): boolean {
  if (plansOnly(run)) return false;
  const module = testedBy(run, scope);
  if (!module) return true;
  const open: Made[] = [{ module, isMocked: mockedIn(run, document, module) }];
  let left = most;
  for (let made = open.pop(); made; made = open.pop()) {
    if (left-- <= 0 || !isKnown(made.module)) return true;
    for (const block of blocksOf(made.module)) {
      if (block.kind !== "module") {
        if (isRealIn(block, made)) return true;
        continue;
      }
      const called = calledBy(block, made.module, scope);
      if (!called) return true;
      open.push({ module: called, isMocked: passedTo(called, block, made) });
    }
  }
  return false;
}

/** The folders of all known modules that the runs of a document make, each once. */
export function reachedFolders(document: Document, scope: Scope): readonly string[] {
  const reached = new Set([scope.module.folder]);
  for (const block of document.blocks) {
    const folder = block.kind === "run" ? calledFolder(block, scope.module) : undefined;
    if (folder !== undefined) reached.add(folder);
  }
  for (const folder of reached) {
    const module = scope.moduleAt(folder);
    if (!module || reached.size > most) continue;
    for (const block of blocksOf(module)) {
      const called = block.kind === "module" ? calledFolder(block, module) : undefined;
      if (called !== undefined) reached.add(called);
    }
  }
  return [...reached];
}

/** Without a word about it, a run applies. */
function plansOnly({ body }: Block): boolean {
  const command = bodyItemOf(body, "command")?.value;
  return command?.kind === "reference" && command.reference.steps[0]?.name === "plan";
}

/** The module that a run makes: the tested one, or that of a folder that it names. */
function testedBy(run: Block, scope: Scope): Module | undefined {
  if (bodyItemOf(run.body, "module") === undefined) return scope.module;
  if (calledByRun(run) === undefined) return undefined;
  return calledBy(run, scope.module, scope);
}

function calledBy(block: Block, module: Module, scope: Scope): Module | undefined {
  const folder = calledFolder(block, module);
  return folder === undefined ? undefined : folder === scope.module.folder ? scope.module : scope.moduleAt(folder);
}

/** Whether all files of a module are known, and there are any. */
function isKnown(module: Module): boolean {
  return !module.isPartial && [...module.documents.keys()].some((uri) => !isTestFile(uri));
}

/** What a module makes, and the modules that it calls. */
function* blocksOf(module: Module): Generator<Block> {
  for (const address of module.declarations.keys())
    for (const { block } of declaredIn(module, address))
      if (block.kind === "resource" || block.kind === "action" || block.kind === "module") yield block;
}

/** Those that are mocks in the module of a run: of the file's, all or those that the run names. */
function mockedIn(run: Block, document: Document, module: Module): Made["isMocked"] {
  const sourceOf = sourcesIn(module);
  const ofFile = new Map<string, boolean>();
  for (const block of document.blocks) {
    const name = nameOf(block);
    if (name === undefined || (block.kind !== "mock_provider" && block.kind !== "provider")) continue;
    const alias = bodyItemOf(block.body, "alias")?.value;
    if (alias && alias.kind !== "text") continue;
    const key = keyOf({ name, alias: alias?.text }, (local) => local);
    ofFile.set(key, block.kind === "mock_provider" && ofFile.get(key) !== false);
  }
  const named = bodyItemOf(run.body, "providers");
  const mocked = new Set<string>();
  if (named) {
    for (const [inModule, inFile] of mappedIn(named) ?? [])
      if (ofFile.get(keyOf(inFile, (local) => local))) mocked.add(keyOf(inModule, sourceOf));
  } else {
    for (const [key, isMock] of ofFile) {
      const [name = "", alias] = key.split(" ");
      if (isMock) mocked.add(keyOf({ name, alias }, sourceOf));
    }
  }
  return (configuration) => mocked.has(keyOf(configuration, sourceOf));
}

/** Those that are mocks in a called module: what the call passes, or the caller's default ones where it passes none. */
function passedTo(called: Module, call: Block, caller: Made): Made["isMocked"] {
  const [sourceOf, sourceInCaller] = [sourcesIn(called), sourcesIn(caller.module)];
  const passed = bodyItemOf(call.body, "providers");
  const mapped = passed && mappedIn(passed);
  const own = new Set(
    blocksOfKind(called, "provider").map((block) => {
      const alias = bodyItemOf(block.body, "alias")?.value;
      return keyOf({ name: nameOf(block) ?? "", alias: alias?.kind === "text" ? alias.text : undefined }, sourceOf);
    }),
  );
  return (configuration) => {
    const key = keyOf(configuration, sourceOf);
    if (own.has(key)) return false;
    if (passed) {
      const one = mapped?.find(([inModule]) => keyOf(inModule, sourceOf) === key);
      return one !== undefined && caller.isMocked(one[1]);
    }
    if (configuration.alias !== undefined) return false;
    const source = sourceOf(configuration.name);
    const names = [...requiredNames(caller.module), configuration.name];
    const name = names.find((local) => sourceInCaller(local) === source) ?? source.split("/").at(-1)!;
    return sourceInCaller(name) === source && caller.isMocked({ name });
  };
}

/** Whether a block is made by something that is no mock, or runs a program. */
function isRealIn(block: Block, made: Made): boolean {
  if (block.body.items.some(({ name, key }) => name === "provisioner" || key)) return true;
  const chosen = bodyItemOf(block.body, "provider")?.value;
  const configuration = chosen ? configurationIn(chosen) : { name: typeOf(block)?.split("_")[0] ?? "" };
  if (!configuration) return true;
  // `terraform_data` is nowhere but in the state.
  if (sourcesIn(made.module)(configuration.name) === builtIn) return false;
  return !made.isMocked(configuration);
}

/** The configuration that a value names; undefined for one of several, and for whatever else is there. */
function configurationIn(value: Value): Configuration | undefined {
  const alias = aliasIn(value);
  if (value.kind === "text") return alias ? named(alias.address) : { name: value.text };
  if (value.kind !== "reference" || value.reference.steps.some(({ kind }) => kind !== "name")) return undefined;
  const { steps } = value.reference;
  if (steps.length > 2 || value.reference.bound) return undefined;
  return { name: steps[0]!.name, alias: steps[1]?.name };
}

/** `provider.azurerm.west` as what it is made of. */
function named(address: string): Configuration {
  const [, name = "", alias] = address.split(".");
  return { name, alias };
}

/** What `providers = { … }` passes, as pairs of its name there and here; undefined where it cannot be read. */
function mappedIn({ value }: BodyItem): readonly (readonly [Configuration, Configuration])[] | undefined {
  if (value.kind !== "body") return undefined;
  return value.body.items.flatMap(({ name, key, nameSpan, value: passed }) => {
    const alias = key ? undefined : aliasInText(name, nameSpan);
    const inModule = key ? configurationIn(key) : alias ? named(alias.address) : { name };
    const here = configurationIn(passed);
    return inModule && here ? [[inModule, here] as const] : [];
  });
}

const builtIn = "terraform.io/builtin/terraform";

/** The full address of the provider that a module calls by a name. */
function sourcesIn(module: Module): (name: string) => string {
  const sources = new Map<string, string>();
  for (const block of blocksOfKind(module, "terraform"))
    for (const { item } of requiredIn(block)) {
      const source = item.value.kind === "body" ? bodyItemOf(item.value.body, "source")?.value : undefined;
      if (source?.kind === "text") sources.set(item.name, inFull(source.text));
    }
  return (name) => sources.get(name) ?? (name === "terraform" ? builtIn : `hashicorp/${name.toLowerCase()}`);
}

function requiredNames(module: Module): readonly string[] {
  return blocksOfKind(module, "terraform").flatMap((block) => [...requiredIn(block)].map(({ item }) => item.name));
}

function inFull(source: string): string {
  const parts = source.toLowerCase().split("/");
  const usual = parts.length === 3 && /^registry\.(?:terraform\.io|opentofu\.org)$/.test(parts[0]!);
  return usual ? parts.slice(1).join("/") : parts.length === 1 ? `hashicorp/${parts[0]}` : parts.join("/");
}

function keyOf({ name, alias }: Configuration, sourceOf: (name: string) => string): string {
  return alias === undefined ? sourceOf(name) : `${sourceOf(name)} ${alias}`;
}
