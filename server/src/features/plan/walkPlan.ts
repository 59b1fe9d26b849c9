/** Goes through a module in the order in which Terraform plans it: what others refer to comes first, and its planned values count for them. */
import { declaredIn, type Scope, wantedProvider } from "../../analysis/index";
import { unknown } from "../../evaluation/index";
import { appendTo } from "../../text/index";
import { type AddressPart, partsText } from "../replacement/replacement";
import { blockAddress } from "./blockAddress";
import { closingPlan } from "./closingPlan";
import { failedConditions, failedOfInstance } from "./conditions";
import { dataInstance } from "./dataInstance";
import { givenTo, type LanguageOf } from "./givenValues";
import { importsIn, undeclaredImports } from "./imports";
import { factsOf, unreadIn, variablesOf } from "./inputs";
import { instanceConfigOf } from "./instanceConfigOf";
import type { Instance } from "./instances";
import type { KnownInstance } from "./knownInstance";
import { dependsOn, ignoredIn, isOn, triggersIn } from "./lifecycle";
import { type Asked, outcomeOf, unknownCalls, unknownResource, type Waiting } from "./outcome";
import { addressAt, calledModules, type PlannedModule } from "./plannedModule";
import { PlannedModules } from "./plannedModules";
import { plannedOutputs } from "./plannedOutputs";
import type { ModulePlan, PlannedResource, PlanRequest, PlanStep, StepAnswer } from "./planTypes";
import { type PriorObjects, partsOfAddress, priorObjects } from "./priorObjects";
import { addressOfResource, isTriggered } from "./triggers";
import { variableFaults } from "./variableFaults";

/** How many instances are planned. */
const most = 20_000;

/** What a walk comes to: the plan, and the modules that it went through. */
interface Walked {
  readonly plan: ModulePlan;
  readonly modules: PlannedModules;
}

/** What is asked in one turn, and the modules as far as they are known then. */
interface WalkTurn {
  readonly asked: readonly Asked[];
  readonly modules: PlannedModules;
}

/** After so many blocks a turn asks nothing, so that whoever goes on may do something else before. */
const mostAtOnce = 8;

/** Plans the module of a scope. Each turn asks about the instances whose references are all known, or about none, where there is more to do first. */
export function* walkInstances(
  scope: Scope,
  request: PlanRequest,
  languageOf: LanguageOf,
): Generator<WalkTurn, Walked, readonly StepAnswer[]> {
  const walker = new PlanWalker(scope, request, languageOf);
  for (let left = most; ; ) {
    const asked: Asked[] = [];
    let planned = 0;
    for (const made of walker.turn()) {
      asked.push(...made);
      if (++planned % mostAtOnce === 0) yield { asked: [], modules: walker.modules };
    }
    if (asked.length > 0) {
      left -= asked.length;
      walker.take(asked, left > 0 ? yield { asked, modules: walker.modules } : []);
    }
    if (planned === 0) return { plan: walker.close(), modules: walker.modules };
  }
}

/** What is planned of a module so far, and what waits for it. */
class PlanWalker {
  readonly modules: PlannedModules;
  private readonly prior: PriorObjects;
  private readonly notes = new Set<string>();
  private readonly planned: PlannedResource[] = [];
  /** The same, by the address of the block. */
  private readonly plannedAt = new Map<string, PlannedResource[]>();
  private readonly waiting = new Set<Waiting>();
  /** What each block refers to. */
  private readonly uses = new Map<string, ReadonlySet<string>>();
  /** Blocks that say `create_before_destroy`. */
  private readonly createFirst = new Set<string>();
  private readonly imported: ReturnType<typeof importsIn>["byAddress"];
  private readonly faults: () => ReturnType<typeof variableFaults>;
  /** What is left out, and what Terraform makes no plan of: sentences. */
  private readonly lacks = new Set<string>();
  /** Instances about which a provider was asked, by address. */
  private readonly instances = new Map<string, Asked>();

  constructor(
    scope: Scope,
    private readonly request: PlanRequest,
    languageOf: LanguageOf,
  ) {
    const given = givenTo(request.given, scope, languageOf);
    const variables = variablesOf(scope, given, request.variables);
    const variable: typeof variables = (name, ...where) =>
      request.open?.has(name) ? unknown : variables(name, ...where);
    this.modules = new PlannedModules(scope, variable, request.open ? undefined : request.workspace);
    this.prior = priorObjects(request.objects);
    this.open(this.modules.root, []);
    const { byAddress, notes } = importsIn(this.modules.root, this.modules);
    this.imported = byAddress;
    for (const note of notes) this.lacks.add(note);
    this.faults = () => variableFaults(this.modules, variable, given);
  }

  /** Plans what waits for nothing: for each such block, what a provider has to be asked about. */
  *turn(): Generator<readonly Asked[]> {
    for (const one of [...this.waiting]) {
      if ([...one.waitsFor].some((address) => !this.isDone(address))) continue;
      const made = this[one.kind](one);
      if (!made) continue;
      this.waiting.delete(one);
      yield made;
    }
  }

  /** Takes what providers say about instances, in the same order. */
  take(asked: readonly Asked[], answers: readonly StepAnswer[]): void {
    const made = new Map<string, Map<string, KnownInstance>>();
    for (const [index, one] of asked.entries()) {
      const answer = answers[index] ?? { kind: "unknown", because: "There are too many resources." };
      const outcome = outcomeOf(one, answer, this.imported);
      this.planned.push(outcome.planned);
      appendTo(this.plannedAt, one.block.address, outcome.planned);
      this.instances.set(one.step.address, one);
      const known = made.get(one.block.address) ?? new Map<string, KnownInstance>();
      made.set(one.block.address, known.set(one.instance.key, outcome.known));
    }
    // What waits for a block waits for all of its instances.
    for (const [address, known] of made) this.modules.blocks.set(address, known);
  }

  /** The whole plan, once nothing moves any more. */
  close(): ModulePlan {
    const { modules, prior, notes, uses, createFirst } = this;
    const { objects, outputs } = this.request;
    for (const one of this.waiting)
      if (one.kind === "resource") this.unknownBlock(one, "It waits for something that is not planned, or for itself.");
    for (const one of this.waiting) if (one.kind === "module") this.lacks.add(unknownCalls(one));
    const { failed: conditions, warnings } = failedConditions(modules);
    for (const warning of warnings) notes.add(warning);
    const { failed: values, refusals: ofVariables } = this.faults();
    const lacks = [...this.lacks, ...ofVariables, ...undeclaredImports(this.imported.keys(), this.instances, modules)];
    for (const lack of lacks) notes.add(lack);
    const failed = [...values, ...conditions];
    const isPartial = lacks.length > 0;
    const changed = plannedOutputs(modules, outputs);
    const planned = this.planned.map((one) => this.withConditions(one));
    return closingPlan({
      planned,
      prior,
      objects,
      notes,
      outputs: changed,
      failed,
      uses,
      createFirst,
      modules,
      isPartial,
    });
  }

  /** What has a condition that does not hold is not planned. */
  private withConditions(one: PlannedResource): PlannedResource {
    const asked = this.instances.get(one.address);
    const because = asked ? failedOfInstance(asked.block.module, asked.block.block, asked.instance, this.modules) : [];
    return because.length === 0 ? one : { ...one, action: "refused", because: [...one.because, ...because] };
  }

  private isDone(address: string): boolean {
    return this.modules.blocks.has(address) || this.modules.calls.has(address);
  }

  /** Takes a module in. */
  private open(module: PlannedModule, parts: readonly AddressPart[]): void {
    this.prior.follow(parts, module.scope);
    for (const sentence of unreadIn(module.scope, module === this.modules.root)) this.lacks.add(sentence);
    for (const address of module.scope.module.declarations.keys()) {
      const [declaration] = declaredIn(module.scope.module, address);
      const kind = declaration?.block.kind;
      if (!declaration || (kind !== "module" && kind !== "resource" && kind !== "data")) continue;
      const { block, uri } = declaration;
      this.waiting.add({ kind, module, address: addressAt(module, address), block, uri, waitsFor: new Set() });
    }
  }

  /** Plans a call: nothing is asked about it; undefined where something has to be planned first. */
  private module(one: Waiting): readonly Asked[] | undefined {
    const instances = this.instancesFor(one);
    if (instances === undefined) return undefined;
    const found = instances ? calledModules(one.module, one.block, instances) : unknownCalls(one);
    this.modules.calls.set(one.address, typeof found === "string" ? undefined : found);
    if (typeof found === "string") this.lacks.add(found);
    else for (const module of found) this.open(module, partsOfAddress(module.path));
    return [];
  }

  /** Reads a data source, about which nothing is asked either. */
  private data(one: Waiting): readonly Asked[] | undefined {
    const { blocks } = this.modules;
    const instances = this.instancesFor(one);
    const configs = instances && this.configsFor(one, instances);
    if (configs === undefined) return undefined;
    blocks.set(one.address, configs ? this.dataInstances(one, configs) : undefined);
    return [];
  }

  private dataInstances(one: Waiting, configs: readonly ConfiguredInstance[]): ReadonlyMap<string, KnownInstance> {
    const waits = dependsOn(one.block.body).some((reference) => {
      const address = addressOfResource(reference, one.module);
      return address !== undefined && (this.plannedAt.get(address) ?? []).some(({ action }) => action !== "none");
    });
    return new Map(
      configs.map(({ instance: { key, name }, config }) => {
        const { known, as } = dataInstance(name, one.address, config, this.prior.dataAt(one.address, key), waits);
        if (as === "stored") this.notes.add("Data sources count as they were last read.");
        if (as === "unread") this.notes.add(`${one.address}${key} is not read: Terraform would ask for it.`);
        return [key, known];
      }),
    );
  }

  /** The instances of a resource, about each of which its provider is asked; undefined where something has to be planned first. */
  private resource(one: Waiting): readonly Asked[] | undefined {
    const instances = this.instancesFor(one);
    if (instances === null) this.unknownBlock(one, "How many instances it has is not known.");
    if (!instances) return instances === null ? [] : undefined;
    const configs = this.configsFor(one, instances);
    if (!configs) return undefined;
    if (isOn(one.block.body, "create_before_destroy")) this.createFirst.add(one.address);
    if (instances.length === 0) this.modules.blocks.set(one.address, new Map());
    return configs.map((configured) => this.asked(one, configured));
  }

  private asked(one: Waiting, { instance, config }: ConfiguredInstance): Asked {
    const { body, labels } = one.block;
    const was = this.prior.claim(one.address, instance.key);
    const { object } = was ?? {};
    const type = labels[0]?.text ?? "";
    const step: PlanStep = {
      address: one.address + instance.key,
      type,
      provider: wantedProvider(one.block, one.module.scope) ?? { name: type.split("_")[0] ?? "" },
      ...factsOf(type, one.module.scope),
      config: config.config,
      ...(object ? { prior: object } : this.imported.get(one.address + instance.key)),
      ...(was && object && object.type !== type && { takesOver: { address: was.from, type: object.type } }),
      ignored: ignoredIn(body),
      unsure: new Set(config.unsure.keys()),
      hidden: new Set([...config.hidden, ...(object?.sensitive ?? [])]),
      isTriggered: triggersIn(body).some((reference) =>
        isTriggered(reference, one.module, instance, (block) => this.plannedAt.get(block) ?? []),
      ),
    };
    return { step, block: one, instance, config, ...(was && { prior: was }) };
  }

  /** The instances of a block; undefined where something has to be planned first, null where they are not known. */
  private instancesFor(one: Waiting): readonly Instance[] | null | undefined {
    const { modules } = this;
    const { value, reached } = modules.watch.within(() => modules.instances(one.module, one.block));
    if (!this.isReady(one, reached.missing, reached.uses)) return undefined;
    const { variables } = reached;
    return value && variables.size > 0 ? value.map((instance) => ({ ...instance, variables })) : (value ?? null);
  }

  /** The instances with the configuration of each; undefined where something has to be planned first. */
  private configsFor(one: Waiting, instances: readonly Instance[]): readonly ConfiguredInstance[] | undefined {
    const { modules } = this;
    const configs = instances.map((instance) => {
      const environment = modules.environmentOf(one.module, one.block, instance);
      return { instance, config: instanceConfigOf(one.block, environment, modules.watch) };
    });
    const references = [...triggersIn(one.block.body), ...(one.kind === "data" ? dependsOn(one.block.body) : [])];
    const first = references.flatMap((reference) => addressOfResource(reference, one.module) ?? []);
    const wanted = [...configs.flatMap(({ config }) => [...config.missing]), ...first];
    const missing = new Set(wanted.filter((address) => !this.isDone(address)));
    const uses = [...configs.flatMap(({ config }) => [...config.uses]), ...first];
    return this.isReady(one, missing, uses) ? configs : undefined;
  }

  /** Whether nothing has to be planned before a block, of which it is then known what it refers to. */
  private isReady(one: Waiting, missing: ReadonlySet<string>, uses: Iterable<string>): boolean {
    if (missing.size > 0) one.waitsFor = missing;
    else this.uses.set(one.address, new Set([...(this.uses.get(one.address) ?? []), ...uses]));
    return missing.size === 0;
  }

  /** A block of which only a plan knows what becomes of it, with all that the state has of it. */
  private unknownBlock(block: Waiting, why: string): void {
    const { address } = block;
    this.modules.blocks.set(address, undefined);
    for (const one of this.prior.all) if (blockAddress(partsText(one.parts)) === address) one.isClaimed = true;
    const made = unknownResource(block, why);
    this.planned.push(made);
    appendTo(this.plannedAt, address, made);
  }
}

/** An instance with its arguments. */
type ConfiguredInstance = Pick<Asked, "instance" | "config">;
