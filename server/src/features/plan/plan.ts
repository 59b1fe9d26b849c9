import { placesOfKind } from "../../analysis/index";
import { storesElsewhere } from "../../azure/index";
import { knownText } from "../../evaluation/index";
import { languageOf } from "../../languages/index";
import { bodyItemOf } from "../../model/index";
import { isUuid, Lines } from "../../text/index";
import type { Store } from "../../workspace/index";
import { givenTo } from "./givenValues";
import { variablesOf } from "./inputs";
import { PlannedModules } from "./plannedModules";
import type { GivenValues, PlanRequest, PlanWalk } from "./planTypes";
import { walkInstances } from "./walkPlan";

export { givenTo, type LanguageOf } from "./givenValues";
export { valuesRead } from "./inputs";
export { type Asked, openObject } from "./outcome";
export { addressAt, type PlannedModule } from "./plannedModule";
export type { PlannedModules } from "./plannedModules";
export { changeLine, outputLine, planSummary, restsOn } from "./planSummary";
export type {
  AttributeChange,
  FailedCondition,
  GivenOption,
  GivenValues,
  ModulePlan,
  PlanAction,
  PlannedOutput,
  PlannedResource,
  PlannedTexts,
  PlanPath,
  PlanRequest,
  PlanStep,
  PlanWalk,
  StepAnswer,
} from "./planTypes";
export { walkInstances } from "./walkPlan";

/** Queries about plans. */
export interface PlanQueries {
  /** Plans the module of a document as it is now. What providers say is asked for, turn by turn. */
  plan(uri: string, request: PlanRequest): PlanWalk;
  /** The subscription that the configuration of azurerm without an alias in a document's module says, with what is given to its variables; undefined where that is not known. */
  subscriptionInCode(uri: string, given?: GivenValues): string | undefined;
  /** Where the text of a file of values cannot be read: the first line of those, and why; undefined where all of it can be. */
  valuesProblem(text: string, isJson: boolean): { readonly line: number; readonly message: string } | undefined;
  /** Whether the module of a document keeps its state elsewhere than beside it. */
  keepsStateElsewhere(uri: string): boolean;
}

/** Answers from the store. */
export function planQueries(store: Store): PlanQueries {
  return {
    plan: (uri, request) => walkPlan(walkInstances(store.scopeOf(uri), request, languageOf)),
    subscriptionInCode(uri, given) {
      const scope = store.scopeOf(uri);
      const configuration = placesOfKind("provider", scope).find(
        ({ block: { body, labels } }) => labels[0]?.text === "azurerm" && !bodyItemOf(body, "alias"),
      );
      const value = configuration && bodyItemOf(configuration.block.body, "subscription_id")?.value;
      const variables = variablesOf(scope, givenTo(given, scope, languageOf), new Map());
      const modules = new PlannedModules(scope, variables, undefined);
      const text = value && knownText(modules.value(value, modules.root).value);
      // While one is typed each would start a provider of its own.
      return text !== undefined && isUuid(text) ? text : undefined;
    },
    valuesProblem(text, isJson) {
      const uri = isJson ? "file:///given.tfvars.json" : "file:///given.tfvars";
      const [problem] = languageOf(uri)?.parse(uri, text, store.catalog).problems ?? [];
      return problem && { line: new Lines(text).positionAt(problem.span.start).line + 1, message: problem.message };
    },
    keepsStateElsewhere: (uri) =>
      storesElsewhere(placesOfKind("terraform", store.scopeOf(uri)).map(({ block }) => block)),
  };
}

/** What providers are asked of each instance alone. */
function* walkPlan(walk: ReturnType<typeof walkInstances>): PlanWalk {
  let turn = walk.next();
  while (!turn.done) turn = walk.next(yield turn.value.asked.map(({ step }) => step));
  return turn.value.plan;
}
