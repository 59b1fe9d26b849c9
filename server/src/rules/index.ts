/** Every rule, and what is said of rules as a whole. */
import { lazy } from "./lazy";

export { readOnlyProperty, unknownProperty } from "./azapi/bodyRules";
export { circularReference } from "./circularReference";
export { oneOf } from "./combinations";
export { duplicateArgument, duplicateBlock } from "./duplicates";
export { invalidName, missingLabel } from "./labels";
export { missingArgument } from "./missingArgument";
export { orderRules } from "./order/orderRules";
export { leftBehind } from "./order/unfitResources";
export { oneWayChange, replacesResource } from "./replacement";
export type { Report, Rule } from "./rule";
export { groupOf, isOfStyle, ruleIds } from "./ruleIds";
export {
  rules,
  rulesInBackends,
  rulesInQueries,
  rulesInStacks,
  rulesInTests,
  rulesInValues,
  rulesInVariablesOfTests,
  rulesOfInputs,
} from "./rules";
export { commentForm } from "./style/conventions";
export { suppressionReason } from "./suppressionReason";
export { terraformVersion } from "./terraform/terraformVersion";
export { versionConstraint } from "./terraform/versionConstraint";
export { refusedLock, unpinnedProvider } from "./unpinnedProvider";
export { unrequiredProvider } from "./unrequiredProvider";
export { unsupportedOverride } from "./unsupportedOverride";

/** What people read about each rule, by its id: loaded when it is asked for. */
export const ruleTexts = (): ReturnType<typeof lazy>["ruleTexts"] => lazy().ruleTexts;
