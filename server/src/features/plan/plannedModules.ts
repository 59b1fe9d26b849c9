/** What expressions in the modules of a plan come to: what is planned already counts as Terraform would have it then. */
import { asVariable, declaredIn, environmentWhere, namesBehind, type Scope, saysMark } from "../../analysis/index";
import {
  type Environment,
  evaluate,
  type Marks,
  marked,
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
import { afterApply, sensitive, unsureValue } from "./planMarks";
import { addressAt, type KnownBlocks, type PlannedModule } from "./plannedModule";
import { addReached, createWatch, type Watch, type Worked } from "./reached";

/** Gives the value of a variable of the first module. Undefined if no value is known. */
export type VariableValue = (name: string, block: Block, environment: Environment) => Result | undefined;

/** The modules of a plan, with what is planned so far. The walk adds to `blocks` and `calls`. */
export class PlannedModules {
  readonly root: PlannedModule;
  readonly blocks: KnownBlocks = new Map();
  /** The instances of calls that are known, by address; undefined where they are not. */
  readonly calls = new Map<string, readonly PlannedModule[] | undefined>();
  readonly watch: Watch = createWatch();
  /** What is worked out now: who meets it again refers to itself. */
  private readonly busy = new Set<string>();

  /** @param workspace the name of Terraform's workspace; undefined where nobody knows it. */
  constructor(
    scope: Scope,
    private readonly variable: VariableValue,
    private readonly workspace: string | undefined,
  ) {
    this.root = { path: "", scope, folders: [scope.module.folder], kept: new Map() };
  }

  /** What a block's `count` or `for_each` makes of it; undefined where that is not known. */
  instances(module: PlannedModule, block: Block): readonly Instance[] | undefined {
    return instancesOf(block, (value) => this.valueIn(value, module));
  }

  /** What an expression of a module comes to that is in no instance of a block. */
  value(value: Value, module: PlannedModule): Worked<Result> {
    return this.watch.within(() => this.valueIn(value, module));
  }

  /** What an output of a module comes to. */
  output(name: string, module: PlannedModule): Worked<Result> {
    return this.watch.within(() => this.outputOf(name, module));
  }

  /** What an expression of a module is evaluated in: `block` is where it is written, `instance` the one of it that is meant. */
  environmentOf(module: PlannedModule, block: Block | undefined, instance?: Instance): Environment {
    const base = environmentWhere(module.scope, block, (reference) =>
      reference.steps[0]?.name === "self" && block && instance
        ? this.itself(reference, module, block, instance)
        : this.lookUp(reference, module, instance),
    );
    return { ...base, marksOfCall: (name) => marksOfCalls.get(name) };
  }

  /** What `self` is in a condition. */
  private itself({ steps }: Reference, module: PlannedModule, block: Block, { key }: Instance): Found {
    const known = this.blocks.get(addressAt(module, addressOf(block) ?? ""))?.get(key);
    return { result: known?.result ?? unsureValue("what it is itself"), rest: steps.slice(1) };
  }

  /** What a reference comes to; undefined where nothing says. */
  private lookUp(reference: Reference, module: PlannedModule, instance: Instance | undefined): Found {
    const [root, second] = reference.steps;
    const rest = reference.steps.slice(2);
    switch (`${root?.name}.${second?.kind === "name" ? second.name : ""}`) {
      case "each.key":
      case "each.value":
      case "count.index": {
        const result = instance?.names.get(`${root!.name}.${second!.name}`);
        for (const name of instance?.variables ?? []) this.watch.current.variables.add(name);
        return { result: result ?? unsureValue("which instances there are"), rest };
      }
      case "path.root":
        return { result: textResult("."), rest };
      case "path.module":
        return { result: this.folderText(module), rest };
      case "terraform.workspace":
        return {
          result: this.workspace === undefined ? unsureValue("the workspace") : textResult(this.workspace),
          rest,
        };
    }
    const named = addressIn(reference);
    switch (named?.kind) {
      case "variable":
        return {
          result: this.kept(module, named.address, () => this.variableOf(named.nameStep.name, module)),
          rest: named.rest,
        };
      case "local":
        return {
          result: this.kept(module, named.address, () => this.localOf(named.address, module)),
          rest: named.rest,
        };
      case "module":
        return this.outputsOf(named.nameStep.name, named.rest, module, instance);
      case "resource":
      case "data":
        return this.objectsOf(named.address, named.rest, module, instance);
      default:
        return { result: unsureValue(`what ${reference.steps.map(({ name }) => name).join(".")} is`), rest: [] };
    }
  }

  /** Worked out once, unless something has to be planned first. */
  private kept(module: PlannedModule, address: string, work: () => Result): Result {
    const key = `${module.path} ${address}`;
    let found = module.kept.get(address);
    if (!found) {
      if (this.busy.has(key)) return unsureValue(`${address}, which refers to itself`);
      this.busy.add(key);
      found = this.watch.within(work);
      this.busy.delete(key);
      if (found.reached.missing.size === 0) module.kept.set(address, found);
    }
    addReached(this.watch.current, found.reached);
    return found.value;
  }

  private variableOf(name: string, module: PlannedModule): Result {
    const [declaration] = declaredIn(module.scope.module, `var.${name}`);
    if (!declaration) return unsureValue(`var.${name}`);
    const { block } = declaration;
    return marked(this.valueOfVariable(name, block, module), saysMark(block.body, "sensitive") ? [sensitive] : []);
  }

  private valueOfVariable(name: string, block: Block, module: PlannedModule): Result {
    const { call } = module;
    if (!call) this.watch.current.variables.add(name);
    const passed = call && bodyItemOf(call.block.body, name);
    const given = passed
      ? evaluate(passed.value, this.environmentOf(call.by, call.block, call.instance)).result
      : call
        ? undefined
        : this.variable(name, block, this.environmentOf(module, undefined));
    const otherwise = bodyItemOf(block.body, "default")?.value;
    const nullable = bodyItemOf(block.body, "nullable")?.value;
    const takesNull = nullable?.kind !== "bool" || nullable.bool;
    const isTaken = given && (given.state !== "null" || takesNull);
    if (isTaken) return asVariable(given, block);
    if (otherwise) return asVariable(this.valueIn(otherwise, module), block);
    return unsureValue(`the value of var.${name}`);
  }

  private localOf(address: string, module: PlannedModule): Result {
    const [declaration, ...others] = declaredIn(module.scope.module, address);
    if (!declaration?.item || others.length > 0) return unsureValue(address);
    return this.valueIn(declaration.item.value, module);
  }

  private outputsOf(
    name: string,
    rest: readonly TraversalStep[],
    module: PlannedModule,
    instance: Instance | undefined,
  ): Found {
    const [declaration] = declaredIn(module.scope.module, `module.${name}`);
    const address = addressAt(module, `module.${name}`);
    if (!declaration) return { result: unsureValue(address), rest };
    if (!this.calls.has(address)) {
      this.watch.current.missing.add(address);
      return { result: unknown, rest };
    }
    const found = this.calls.get(address);
    if (!found) return { result: unsureValue(`what ${address} returns`), rest };
    const isOne = !isRepeated(declaration.block.body);
    const only = isOne ? found[0] : callAt(this.keyOf(rest[0], module, instance), address, found);
    const steps = isOne ? rest : rest.slice(1);
    if (only) {
      const output = steps[0]?.kind === "name" ? steps[0].name : undefined;
      return output === undefined
        ? { result: this.allOutputs(only), rest: steps }
        : { result: this.outputOf(output, only), rest: steps.slice(1) };
    }
    if (bodyItemOf(declaration.block.body, "count"))
      return { result: tupleResult(found.map((one) => this.allOutputs(one))), rest };
    const byKey = found.map((one) => [one.call?.instance.name ?? "", this.allOutputs(one)] as const);
    return { result: objectResult(new Map(byKey)), rest };
  }

  private outputOf(name: string, module: PlannedModule): Result {
    const [declaration] = declaredIn(module.scope.module, `output.${name}`);
    const value = declaration && bodyItemOf(declaration.block.body, "value")?.value;
    if (!value) return unsureValue(`${module.path}.${name}`);
    const own = saysMark(declaration.block.body, "sensitive") ? [sensitive] : [];
    return this.kept(module, `output.${name}`, () => marked(this.valueIn(value, module), own));
  }

  private allOutputs(module: PlannedModule): Result {
    const names = namesBehind("output.", module.scope);
    return objectResult(new Map(names.map((name) => [name, this.outputOf(name, module)])));
  }

  private objectsOf(
    address: string,
    rest: readonly TraversalStep[],
    module: PlannedModule,
    instance?: Instance,
  ): Found {
    const [declaration] = declaredIn(module.scope.module, address);
    const full = addressAt(module, address);
    if (!declaration) return { result: unsureValue(full), rest };
    this.watch.current.uses.add(full);
    if (!this.blocks.has(full)) {
      this.watch.current.missing.add(full);
      return { result: unknown, rest };
    }
    const key = this.keyOf(rest[0], module, instance);
    const reading = { body: declaration.block.body, rest, key, address: full };
    return readInstances(this.blocks.get(full), reading, this.watch.current.variables);
  }

  /** The key that an index writes or comes to, as addresses have it. */
  private keyOf(step: TraversalStep | undefined, module: PlannedModule, instance?: Instance): string | undefined {
    if (step?.kind !== "index") return undefined;
    if (!step.key) return /^\d+$/.test(step.name) ? `[${step.name}]` : undefined;
    const { result } = evaluate(step.key, this.environmentOf(module, undefined, instance));
    // What a key passes on counts for all that is read by it.
    if (result.state !== "known" || result.marks) return undefined;
    return typeof result.value === "string"
      ? hclIndex(result.value)
      : typeof result.value === "number"
        ? `[${result.value}]`
        : undefined;
  }

  /** What an expression comes to that belongs to no instance. */
  private valueIn(value: Value, module: PlannedModule): Result {
    return evaluate(value, this.environmentOf(module, undefined)).result;
  }

  private folderText({ scope: { module } }: PlannedModule): Result {
    const path = relativePath(this.root.scope.module.folder, module.folder);
    return path === undefined ? unsureValue("path.module") : textResult(path.replace(/^\.\/(?=.)/, ""));
  }
}

/** The one of a call's modules that has a key. */
function callAt(key: string | undefined, address: string, found: readonly PlannedModule[]): PlannedModule | undefined {
  return key === undefined ? undefined : found.find(({ path }) => path === `${address}${key}`);
}

type Found = ReturnType<Environment["lookUp"]> | undefined;

/** Of functions whose value is made when it is applied, and of one that says itself what it does. Source: lang/functions.go of Terraform. */
const marksOfCalls: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ...["bcrypt", "timestamp", "uuid"].map((name) => [name, new Set([afterApply])] as const),
  ["sensitive", new Set([sensitive])],
]);
