/** Goes through a module in the order in which Terraform plans it: what others refer to comes first, and its planned values count for them. */
import { declaredIn, type Scope, wantedProvider } from "../../analysis/index";
import { evaluate, unknown } from "../../evaluation/index";
import { addressIn, type Reference } from "../../model/index";
import { hclIndex } from "../../text/index";
import { type AddressPart, partsText } from "../replacement/replacement";
import { blockAddress } from "./blockAddress";
import { closingPlan } from "./closingPlan";
import { failedConditions, failedOfInstance } from "./conditions";
import { configOf, type InstanceConfig } from "./configOf";
import { givenTo, type LanguageOf } from "./givenValues";
import { importsIn } from "./imports";
import { factsOf, isAsRead, unreadIn, valuesIn } from "./inputs";
import type { Instance } from "./instances";
import { jsonResult } from "./jsonResult";
import type { KnownInstance } from "./knownInstance";
import { dependsOn, ignoredIn, isOn, triggersIn } from "./lifecycle";
import { type Asked, openObject, outcomeOf, type Waiting } from "./outcome";
import type { PlannedModule, PlannedModules } from "./plannedModule";
import { addressAt, plannedModules } from "./plannedModules";
import { plannedOutputs } from "./plannedOutputs";
import type { ModulePlan, PlannedResource, PlanRequest, PlanStep, StepAnswer } from "./planTypes";
import { partsOfAddress, priorObjects } from "./priorObjects";

/** How many instances are planned. */
const most = 20_000;

/** What a walk comes to: the plan, and the modules that it went through. */
interface Walked {
  readonly plan: ModulePlan;
  readonly modules: PlannedModules;
}

/** Plans the module of a scope; each turn asks about the instances of which all that they refer to is known. */
export function* walkInstances(
  scope: Scope,
  request: PlanRequest,
  languageOf: LanguageOf,
): Generator<readonly Asked[], Walked, readonly StepAnswer[]> {
  const { objects, variables, workspace } = request;
  const files = valuesIn(scope);
  const given = givenTo(request.given, scope, languageOf);
  const modules = plannedModules(
    scope,
    (name, block, environment) => {
      if (request.isOpen) return unknown;
      const option = given.option(name, block, environment);
      if (option) return option;
      const json = variables.get(name);
      if (json !== undefined) return jsonResult(json);
      const value = files.get(name);
      return value ? evaluate(value, environment).result : given.environment(name, block, environment);
    },
    request.isOpen ? undefined : workspace,
  );
  const { watch, blocks, calls } = modules;
  const prior = priorObjects(objects);
  const notes = new Set<string>();
  const planned: PlannedResource[] = [];
  const waiting = new Set<Waiting>();
  const uses = new Map<string, ReadonlySet<string>>();
  const createFirst = new Set<string>();
  let imported: ReturnType<typeof importsIn> = new Map();
  const instances = new Map<string, Asked>();
  for (const name of given.names)
    if (declaredIn(scope.module, `var.${name}`).length === 0)
      notes.add(`There is no variable ${name}: Terraform refuses a value for it.`);
  open(modules.root, []);

  for (let left = most; ; ) {
    const asked: Asked[] = [];
    let isMoving = false;
    for (const one of [...waiting]) {
      if ([...one.waitsFor].some((address) => !isDone(address))) continue;
      const made = one.kind === "module" ? call(one) : one.kind === "data" ? data(one) : resource(one);
      if (!made) continue;
      waiting.delete(one);
      isMoving = true;
      if (typeof made !== "boolean") asked.push(...made);
    }
    if (asked.length > 0) {
      left -= asked.length;
      const answers = left > 0 ? yield asked : [];
      const made = new Map<string, Map<string, KnownInstance>>();
      for (const [index, one] of asked.entries()) {
        const answer = answers[index] ?? { kind: "unknown", because: "There are too many resources." };
        const outcome = outcomeOf(one, answer, imported);
        planned.push(outcome.planned);
        instances.set(one.step.address, one);
        const known = made.get(one.block.address) ?? new Map<string, KnownInstance>();
        made.set(one.block.address, known.set(one.instance.key, outcome.known));
      }
      // What waits for a block waits for all of its instances.
      for (const [address, known] of made) blocks.set(address, known);
    }
    if (!isMoving) break;
  }
  for (const { kind, address, module, block, uri } of waiting)
    if (kind === "resource")
      unknownBlock({ address, module, block, uri }, "It waits for something that is not planned, or for itself.");
  for (const { kind, address } of waiting)
    if (kind === "module") notes.add(`${address} is left out: which instances it has is not known.`);
  const { failed, warnings } = failedConditions(modules);
  for (const warning of warnings) notes.add(warning);
  const outputs = plannedOutputs(modules, request.outputs);
  const all = planned.map(withConditions);
  const plan = closingPlan({ planned: all, prior, objects, notes, outputs, failed, uses, createFirst, modules });
  return { plan, modules };

  /** What has a condition that does not hold is not planned. */
  function withConditions(one: PlannedResource): PlannedResource {
    const asked = instances.get(one.address);
    const because = asked ? failedOfInstance(asked.block.module, asked.block.block, asked.instance, modules) : [];
    return because.length === 0 ? one : { ...one, action: "refused", because: [...one.because, ...because] };
  }

  function isDone(address: string): boolean {
    return blocks.has(address) || calls.has(address);
  }

  /** Takes a module in. */
  function open(module: PlannedModule, parts: readonly AddressPart[]): void {
    prior.follow(parts, module.scope);
    for (const sentence of unreadIn(module.scope)) notes.add(sentence);
    if (module.path === "") imported = importsIn(module, modules);
    for (const address of module.scope.module.declarations.keys()) {
      const [declaration] = declaredIn(module.scope.module, address);
      const kind = declaration?.block.kind;
      if (!declaration || (kind !== "module" && kind !== "resource" && kind !== "data")) continue;
      const { block, uri } = declaration;
      waiting.add({ kind, module, address: addressAt(module, address), block, uri, waitsFor: new Set() });
    }
  }

  /** The instances of a block; undefined where something has to be planned first, null where they are not known. */
  function instancesFor(one: Waiting): readonly Instance[] | null | undefined {
    const { value, reached } = watch.within(() => modules.instances(one.module, one.block));
    if (reached.missing.size > 0) {
      one.waitsFor = reached.missing;
      return undefined;
    }
    uses.set(one.address, new Set([...(uses.get(one.address) ?? []), ...reached.uses]));
    return value ?? null;
  }

  function call(one: Waiting): boolean {
    const instances = instancesFor(one);
    if (instances === undefined) return false;
    const found = instances
      ? modules.called(one.module, one.block, instances)
      : `${one.address} is left out: which instances it has is not known.`;
    calls.set(one.address, typeof found === "string" ? undefined : found);
    if (typeof found === "string") notes.add(found);
    else
      for (const module of found) {
        open(module, partsOfAddress(module.path));
      }
    return true;
  }

  /** The configuration of each instance; undefined where something has to be planned first. */
  function configsFor(one: Waiting, instances: readonly Instance[]): readonly InstanceConfig[] | undefined {
    const configs = instances.map((instance) =>
      configOf(one.block, modules.environmentOf(one.module, one.block, instance), watch),
    );
    const references = [...triggersIn(one.block.body), ...(one.kind === "data" ? dependsOn(one.block.body) : [])];
    const first = references.flatMap((reference) => addressOfResource(reference, one.module) ?? []);
    const missing = new Set(
      [...configs.flatMap((config) => [...config.missing]), ...first].filter((address) => !isDone(address)),
    );
    if (missing.size > 0) {
      one.waitsFor = missing;
      return undefined;
    }
    const own = [...configs.flatMap((config) => [...config.uses]), ...first];
    uses.set(one.address, new Set([...(uses.get(one.address) ?? []), ...own]));
    return configs;
  }

  function addressOfResource(reference: Reference, module: PlannedModule): string | undefined {
    const named = addressIn(reference);
    const isThere = named && declaredIn(module.scope.module, named.address).length > 0;
    return isThere && (named.kind === "resource" || named.kind === "data")
      ? addressAt(module, named.address)
      : undefined;
  }

  function data(one: Waiting): boolean {
    const instances = instancesFor(one);
    if (instances === undefined) return false;
    const configs = instances && configsFor(one, instances);
    if (configs === undefined) return false;
    if (!instances || !configs) {
      blocks.set(one.address, undefined);
      return true;
    }
    const waits = dependsOn(one.block.body).some((reference) => {
      const address = addressOfResource(reference, one.module);
      return planned.some((other) => blockAddress(other.address) === address && other.action !== "none");
    });
    const made = instances.map((instance, index): [string, KnownInstance] => {
      const { config, isAfterwards, unsure, hidden } = configs[index]!;
      const stored = prior.dataAt(one.address, instance.key);
      const isRead = !waits && !isAfterwards && unsure.size === 0 && stored !== undefined && isAsRead(config, stored);
      if (isRead) notes.add("Data sources count as they were last read.");
      else if (!waits && !isAfterwards)
        notes.add(`${one.address}${instance.key} is not read: Terraform would ask for it.`);
      return [
        instance.key,
        {
          name: instance.name,
          result: isRead ? jsonResult(stored.attributes) : openObject(config),
          unsure: new Set(isRead || waits || isAfterwards ? [] : ["*"]),
          sensitive: new Set([...hidden, ...(stored?.sensitive ?? [])]),
        },
      ];
    });
    blocks.set(one.address, new Map(made));
    return true;
  }

  function resource(one: Waiting): readonly Asked[] | boolean {
    const instances = instancesFor(one);
    if (instances === undefined) return false;
    if (!instances) {
      unknownBlock(one, "How many instances it has is not known.");
      return true;
    }
    const configs = configsFor(one, instances);
    if (!configs) return false;
    if (isOn(one.block.body, "create_before_destroy")) createFirst.add(one.address);
    if (instances.length === 0) blocks.set(one.address, new Map());
    return instances.map((instance, index): Asked => {
      const config = configs[index]!;
      const was = prior.claim(one.address, instance.key);
      const { object } = was ?? {};
      const type = one.block.labels[0]?.text ?? "";
      const step: PlanStep = {
        address: one.address + instance.key,
        type,
        provider: wantedProvider(one.block, one.module.scope) ?? { name: type.split("_")[0] ?? "" },
        ...factsOf(type, one.module.scope),
        config: config.config,
        ...(object ? { prior: object } : imported.get(one.address + instance.key)),
        ...(was && object && object.type !== type && { takesOver: { address: was.from, type: object.type } }),
        ignored: ignoredIn(one.block.body),
        unsure: new Set(config.unsure.keys()),
        hidden: new Set([...config.hidden, ...(object?.sensitive ?? [])]),
        isTriggered: triggersIn(one.block.body).some((reference) => isChanged(reference, one.module)),
      };
      return { step, block: one, instance, config, ...(was && { prior: was }) };
    });
  }

  /** Whether what `replace_triggered_by` names changes. */
  function isChanged(reference: Reference, module: PlannedModule): boolean {
    const named = addressIn(reference);
    if (!named) return false;
    const address = addressAt(module, named.address);
    const [step, ...others] = named.rest;
    const key = step?.kind === "index" ? step.key : undefined;
    const name = (step?.kind === "name" ? step : others[0])?.name;
    return planned.some((one) => {
      if (blockAddress(one.address) !== address || (one.action !== "update" && one.action !== "replace")) return false;
      if (key?.kind === "number" && one.address !== `${address}[${key.number}]`) return false;
      if (key?.kind === "text" && !one.address.endsWith(hclIndex(key.text))) return false;
      return name === undefined || one.changes.some(({ path }) => path === name || path.startsWith(`${name}.`));
    });
  }

  /** A block of which only a plan knows what becomes of it, with all that the state has of it. */
  function unknownBlock(
    { address, module, block, uri }: Pick<Waiting, "address" | "module" | "block" | "uri">,
    why: string,
  ): void {
    blocks.set(address, undefined);
    for (const one of prior.all) if (one.object && blockAddress(partsText(one.parts)) === address) one.isClaimed = true;
    planned.push({
      address,
      module: module.path,
      type: block.labels[0]?.text ?? "",
      action: "unknown",
      changes: [],
      because: [why],
      place: { uri, span: block.head },
    });
  }
}
