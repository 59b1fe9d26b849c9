/** The modules of a plan, and what expressions in them come to: what is planned already counts as Terraform would have it then. */
import {
  asVariable,
  calledFolder,
  calledModule,
  declaredIn,
  environmentWhere,
  namesBehind,
  type Scope,
  saysMark,
  scopeOfCalled,
} from "../../analysis/index";
import {
  type Environment,
  evaluate,
  isWhollyKnown,
  objectResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
} from "../../evaluation/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  isRepeated,
  type Reference,
  relativePath,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { hclIndex } from "../../text/index";
import { type Instance, instancesOf } from "./instances";
import { readInstances } from "./knownInstance";
import type { KnownBlocks, PlannedModule, PlannedModules } from "./plannedModule";
import { addReached, createWatch } from "./reached";

/** How deep modules are followed. */
const deepest = 25;

/** The address of something in a module. */
export function addressAt({ path }: PlannedModule, address: string): string {
  return path === "" ? address : `${path}.${address}`;
}

/** `variable` gives the value of a variable of the first module; undefined where it has none that is known. So is the workspace where nobody knows it. */
export function plannedModules(
  scope: Scope,
  variable: (name: string, block: Block, environment: Environment) => Result | undefined,
  workspace: string | undefined,
): PlannedModules {
  const watch = createWatch();
  const root: PlannedModule = { path: "", scope, folders: [scope.module.folder], kept: new Map() };
  const blocks: KnownBlocks = new Map();
  const calls: PlannedModules["calls"] = new Map();
  const busy = new Set<string>();

  function environmentOf(module: PlannedModule, block: Block | undefined, instance?: Instance): Environment {
    const base = environmentWhere(module.scope, block, (reference) =>
      reference.steps[0]?.name === "self" && block && instance
        ? itself(reference, module, block, instance)
        : lookUp(reference, module, instance),
    );
    return {
      ...base,
      signatureOf(name) {
        if (impure.has(name)) watch.current.isAfterwards = true;
        if (name === "sensitive") watch.current.isSensitive = true;
        return base.signatureOf(name);
      },
    };
  }

  /** What `self` is in a condition. */
  function itself({ steps }: Reference, module: PlannedModule, block: Block, { key }: Instance): Found {
    const known = blocks.get(addressAt(module, addressOf(block) ?? ""))?.get(key);
    if (!known) return { result: unsure("what it is itself"), rest: steps.slice(1) };
    const [, name] = steps;
    if (name === undefined ? known.sensitive.size > 0 : known.sensitive.has(name.name))
      watch.current.isSensitive = true;
    return { result: known.result, rest: steps.slice(1) };
  }

  function lookUp(reference: Reference, module: PlannedModule, instance: Instance | undefined): Found {
    const [root, second] = reference.steps;
    const rest = reference.steps.slice(2);
    switch (`${root?.name}.${second?.kind === "name" ? second.name : ""}`) {
      case "each.key":
      case "each.value":
      case "count.index": {
        const result = instance?.names.get(`${root!.name}.${second!.name}`);
        for (const name of instance?.variables ?? []) watch.current.variables.add(name);
        return { result: result ?? unsure(`which instances there are`), rest };
      }
      case "path.root":
        return { result: textResult("."), rest };
      case "path.module":
        return { result: folderText(module), rest };
      case "terraform.workspace":
        return { result: workspace === undefined ? unsure("the workspace") : textResult(workspace), rest };
    }
    const named = addressIn(reference);
    switch (named?.kind) {
      case "variable":
        return { result: kept(module, named.address, () => variableOf(named.nameStep.name, module)), rest: named.rest };
      case "local":
        return { result: kept(module, named.address, () => localOf(named.address, module)), rest: named.rest };
      case "module":
        return outputsOf(named.nameStep.name, named.rest, module, instance);
      case "resource":
      case "data":
        return objectsOf(named.address, named.rest, module, instance);
      default:
        unsure(`what ${reference.steps.map(({ name }) => name).join(".")} is`);
        return undefined;
    }
  }

  /** Worked out once, unless something has to be planned first. */
  function kept(module: PlannedModule, address: string, work: () => Result): Result {
    const key = `${module.path} ${address}`;
    let found = module.kept.get(address);
    if (!found) {
      if (busy.has(key)) return unsure(`${address}, which refers to itself`);
      busy.add(key);
      found = watch.within(work);
      busy.delete(key);
      if (found.reached.missing.size === 0) module.kept.set(address, found);
    }
    addReached(watch.current, found.reached, isWhollyKnown(found.value));
    return found.value;
  }

  function variableOf(name: string, module: PlannedModule): Result {
    const [declaration] = declaredIn(module.scope.module, `var.${name}`);
    if (!declaration) return unsure(`var.${name}`);
    const { block } = declaration;
    if (saysMark(block.body, "sensitive")) watch.current.isSensitive = true;
    const { call } = module;
    if (!call) watch.current.variables.add(name);
    const passed = call && bodyItemOf(call.block.body, name);
    const given = passed
      ? evaluate(passed.value, environmentOf(call.by, call.block, call.instance)).result
      : call
        ? undefined
        : variable(name, block, environmentOf(module, undefined));
    const otherwise = bodyItemOf(block.body, "default")?.value;
    const nullable = bodyItemOf(block.body, "nullable")?.value;
    const takesNull = nullable?.kind !== "bool" || nullable.bool;
    const isTaken = given && (given.state !== "null" || takesNull);
    if (isTaken) return asVariable(given, block);
    if (otherwise) return asVariable(evaluate(otherwise, environmentOf(module, undefined)).result, block);
    return unsure(`the value of var.${name}`);
  }

  function localOf(address: string, module: PlannedModule): Result {
    const [declaration, ...others] = declaredIn(module.scope.module, address);
    if (!declaration?.item || others.length > 0) return unsure(address);
    return evaluate(declaration.item.value, environmentOf(module, undefined)).result;
  }

  function outputsOf(
    name: string,
    rest: readonly TraversalStep[],
    module: PlannedModule,
    instance: Instance | undefined,
  ): Found {
    const [declaration] = declaredIn(module.scope.module, `module.${name}`);
    const address = addressAt(module, `module.${name}`);
    if (!declaration) return { result: unsure(address), rest };
    if (!calls.has(address)) {
      watch.current.missing.add(address);
      return { result: unknown, rest };
    }
    const found = calls.get(address);
    if (!found) return { result: unsure(`what ${address} returns`), rest };
    const isOne = !isRepeated(declaration.block.body);
    const [only] = isOne
      ? found
      : keyIn(rest[0], module, instance, (key) => found.filter(({ path }) => path === `${address}${key}`));
    const steps = isOne ? rest : rest.slice(1);
    if (only) {
      const output = steps[0]?.kind === "name" ? steps[0].name : undefined;
      return output === undefined
        ? { result: allOutputs(only), rest: steps }
        : { result: outputOf(output, only), rest: steps.slice(1) };
    }
    if (bodyItemOf(declaration.block.body, "count")) return { result: tupleResult(found.map(allOutputs)), rest };
    const byKey = found.map((one) => [one.call?.instance.name ?? "", allOutputs(one)] as const);
    return { result: objectResult(new Map(byKey)), rest };
  }

  function outputOf(name: string, module: PlannedModule): Result {
    const [declaration] = declaredIn(module.scope.module, `output.${name}`);
    const value = declaration && bodyItemOf(declaration.block.body, "value")?.value;
    if (!value) return unsure(`${module.path}.${name}`);
    return kept(module, `output.${name}`, () => {
      if (saysMark(declaration.block.body, "sensitive")) watch.current.isSensitive = true;
      return evaluate(value, environmentOf(module, undefined)).result;
    });
  }

  function allOutputs(module: PlannedModule): Result {
    const names = namesBehind("output.", module.scope);
    return objectResult(new Map(names.map((name) => [name, outputOf(name, module)])));
  }

  function objectsOf(
    address: string,
    rest: readonly TraversalStep[],
    module: PlannedModule,
    instance?: Instance,
  ): Found {
    const [declaration] = declaredIn(module.scope.module, address);
    const full = addressAt(module, address);
    if (!declaration) return { result: unsure(full), rest };
    watch.current.uses.add(full);
    if (!blocks.has(full)) {
      watch.current.missing.add(full);
      return { result: unknown, rest };
    }
    const key = keyOf(rest[0], module, instance);
    return readInstances(blocks.get(full), { body: declaration.block.body, rest, key, address: full }, watch.current);
  }

  /** The key that an index writes or comes to, as addresses have it. */
  function keyOf(step: TraversalStep | undefined, module: PlannedModule, instance?: Instance): string | undefined {
    if (step?.kind !== "index") return undefined;
    if (!step.key) return /^\d+$/.test(step.name) ? `[${step.name}]` : undefined;
    const { result } = evaluate(step.key, environmentOf(module, undefined, instance));
    if (result.state !== "known") return undefined;
    return typeof result.value === "string"
      ? hclIndex(result.value)
      : typeof result.value === "number"
        ? `[${result.value}]`
        : undefined;
  }

  function keyIn<One>(
    step: TraversalStep | undefined,
    module: PlannedModule,
    instance: Instance | undefined,
    at: (key: string) => readonly One[],
  ): readonly One[] {
    const key = keyOf(step, module, instance);
    return key === undefined ? [] : at(key);
  }

  function unsure(what: string): Result {
    watch.current.unsure.add(what);
    return unknown;
  }

  function folderText({ scope: { module } }: PlannedModule): Result {
    const path = relativePath(scope.module.folder, module.folder);
    return path === undefined ? unsure("path.module") : textResult(path.replace(/^\.\/(?=.)/, ""));
  }

  return {
    root,
    blocks,
    calls,
    watch,
    environmentOf,
    output: (name, module) => watch.within(() => outputOf(name, module)),
    instances: (module, block) =>
      instancesOf(block, (value: Value) => evaluate(value, environmentOf(module, undefined, undefined)).result),
    called(by, block, instances) {
      const called = calledModule(block, by.scope);
      const folder = calledFolder(block, by.scope.module);
      const name = block.labels[0]?.text ?? "";
      const address = addressAt(by, `module.${name}`);
      if (!called || folder === undefined) return `${address} is left out: its source is not read here.`;
      if (by.folders.length > deepest || by.folders.includes(folder)) return `${address} is left out: it calls itself.`;
      return instances.map((instance) => ({
        path: `${address}${instance.key}`,
        scope: scopeOfCalled(called, by.scope),
        folders: [...by.folders, folder],
        call: { block, by, instance },
        kept: new Map(),
      }));
    },
  };
}

type Found = ReturnType<Environment["lookUp"]> | undefined;

/** Functions whose value is made when it is applied. Source: lang/functions.go of Terraform. */
const impure: ReadonlySet<string> = new Set(["bcrypt", "timestamp", "uuid"]);
