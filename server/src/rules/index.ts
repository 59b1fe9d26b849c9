/** Every rule, and what is said of rules as a whole. */
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
export { groupOf, ruleDescription, ruleSummaries } from "./ruleSummaries";
export {
  rules,
  rulesInBackends,
  rulesInQueries,
  rulesInStacks,
  rulesInTests,
  rulesInValues,
  rulesOfInputs,
} from "./rules";
export { suppressionReason } from "./suppressionReason";
export { terraformVersion } from "./terraform/terraformVersion";
export { versionConstraint } from "./terraform/versionConstraint";
export { refusedLock, unpinnedProvider } from "./unpinnedProvider";
export { unrequiredProvider } from "./unrequiredProvider";
export { unsupportedOverride } from "./unsupportedOverride";
