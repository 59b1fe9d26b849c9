/** Goes through a module as a plan does, and works out of each instance which resource it is in Azure, as far as the values that count tell it. */
import type { Scope } from "../../analysis/index";
import { type AssumedSubscription, resourceIdOf, withSubscription } from "../../azure/index";
import { attributesOf, knownText, objectResult, type Result, textResult, unknown } from "../../evaluation/index";
import { type Block, bodyItemOf, literalText, typeOf, type Value } from "../../model/index";
import { parseImportId, type ResourceId } from "../../resourceIds/index";
import {
  type Asked,
  openObject,
  type PlannedModule,
  type PlannedModules,
  type StepAnswer,
  walkInstances,
} from "../plan/plan";
import type { RootAround } from "./rootVariables";
import { subscriptionOfResource } from "./subscriptionOfResource";

/** An instance, and which it is in Azure as far as that is known. */
export interface FoundInstance {
  readonly asked: Asked;
  readonly written: ReadonlyMap<string, Result>;
  readonly id: ResourceId | undefined;
  readonly subscription: string;
  /** Variables of the first module that say which it is. */
  readonly variables: ReadonlySet<string>;
}

/** The sources from which the instances of a module are found. */
export interface InstancesAround extends RootAround {
  readonly assumed: AssumedSubscription | undefined;
}

/** Goes through a module as a plan does. Each resource has its values, and the id that follows from them. */
export function walkedInstances(
  { scope, assumed, languageOf, given }: InstancesAround,
  first: string,
  { open, isSure }: { readonly open: ReadonlySet<string>; isSure(name: string): boolean },
) {
  const found: FoundInstance[] = [];
  const request = {
    objects: [],
    variables: new Map(),
    outputs: new Map(),
    workspace: "",
    open,
    ...(given && { given }),
  };
  const walk = walkInstances(scope, request, languageOf);
  let turn = walk.next();
  while (!turn.done) {
    const { asked, modules } = turn.value;
    turn = walk.next(asked.map((one) => answerTo(one, modules)));
  }
  return { found, modules: turn.value.modules };

  function answerTo(asked: Asked, modules: PlannedModules): StepAnswer {
    const { config, imports } = asked.step;
    const { variables } = asked.config;
    const { block, module } = asked.block;
    const given = attributesOf(config) ?? new Map<string, Result>();
    const comesTo = (value: Value, from: PlannedModule) => {
      const { value: result, reached } = modules.value(value, from);
      return { result, variables: reached.variables };
    };
    const own = subscriptionOfResource(block, module, { assumed, first, isSure, comesTo });
    const { id: subscription } = own;
    // What is sensitive is shown nowhere.
    const written = new Map([...given].map(([name, value]) => [name, asked.step.hidden.has(name) ? unknown : value]));
    const id = imports === undefined ? idOf(block, written, module.scope, subscription) : parseImportId(imports);
    const text = id && (id.subscription || subscription) ? withSubscription(id, subscription) : undefined;
    const ofId = text === undefined ? new Set<string>() : variablesIn(text, written, asked);
    const isOwn = imports === undefined && id?.subscription === subscription;
    if (isOwn || id?.subscription === "") for (const one of own.variables) ofId.add(one);
    found.push({ asked, written, id, subscription, variables: ofId });
    // What is null here may have a value in Azure.
    const after = new Map([...given].map(([name, value]) => [name, value.state === "null" ? unknown : value]));
    after.set("id", text === undefined ? unknown : textResult(text));
    const result = openObject(objectResult(after));
    const restsOn = new Map([...variables, ["id", ofId] as const]);
    return {
      kind: "planned",
      action: "create",
      changes: [],
      after: result,
      sensitive: new Set(),
      open: [],
      variables: restsOn,
    };
  }
}

/** The variables in the arguments whose values are a part of an id, and those that say which instances there are. */
function variablesIn(
  id: string,
  written: ReadonlyMap<string, Result>,
  { config, instance, block }: Asked,
): Set<string> {
  const segments = new Set(id.split("/"));
  const found = new Set(instance.variables);
  for (let { call } = block.module; call; { call } = call.by)
    for (const one of call.instance.variables ?? []) found.add(one);
  for (const [name, variables] of config.variables) {
    const text = knownText(written.get(name) ?? unknown) ?? "";
    if (text !== "" && (segments.has(text) || id.startsWith(`${text}/`))) for (const one of variables) found.add(one);
  }
  return found;
}

function idOf(
  block: Block,
  given: ReadonlyMap<string, Result>,
  scope: Scope,
  subscription: string,
): ResourceId | undefined {
  const type = bodyItemOf(block.body, "type")?.value;
  // The type of an azapi resource has to be in its block: nothing else asks its callers.
  if (typeOf(block)?.startsWith("azapi_") && (!type || literalText(type) === undefined)) return undefined;
  const text = (argument: string) => knownText(given.get(argument) ?? unknown);
  return resourceIdOf(block, scope, { text, partialIdOf: () => undefined, subscription });
}
