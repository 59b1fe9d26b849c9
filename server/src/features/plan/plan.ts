import { placesOfKind } from "../../analysis/index";
import { storesElsewhere } from "../../azure/index";
import { languageOf } from "../../languages/index";
import type { Store } from "../../workspace/index";
import type { PlanRequest, PlanWalk } from "./planTypes";
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
  PlanPath,
  PlanRequest,
  PlanStep,
  PlanWalk,
  StepAnswer,
} from "./planTypes";
export { walkInstances } from "./walkPlan";

/** What an apply would do. */
export interface PlanQueries {
  /** Plans the module of a document as it is now. What providers say is asked for, turn by turn. */
  plan(uri: string, request: PlanRequest): PlanWalk;
  /** Whether the module of a document keeps its state elsewhere than beside it. */
  keepsStateElsewhere(uri: string): boolean;
}

/** Answers from the store. */
export function planQueries(store: Store): PlanQueries {
  return {
    plan: (uri, request) => walkPlan(walkInstances(store.scopeOf(uri), request, languageOf)),
    keepsStateElsewhere: (uri) =>
      storesElsewhere(placesOfKind("terraform", store.scopeOf(uri)).map(({ block }) => block)),
  };
}

/** What providers are asked of each instance alone. */
function* walkPlan(walk: ReturnType<typeof walkInstances>): PlanWalk {
  let turn = walk.next();
  while (!turn.done) turn = walk.next(yield turn.value.map(({ step }) => step));
  return turn.value.plan;
}
