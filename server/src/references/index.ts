/** Where names lead: who mentions a declaration, what may be named at a place, and renames. */
export { addressInOneForm } from "./addressInOneForm";
export { addressMeant } from "./addressMeant";
export { importsTo, movesFrom, movesTo } from "./blocksNaming";
export { candidatesFor, isOfEach, type ReferenceCandidate } from "./candidates";
export { referenceOriginsIn } from "./referenceOrigins";
export { countReferencesTo, isReferenced, isSeenByCallers, referencesTo } from "./referencesTo";
export {
  declaringOf,
  type Located,
  namedAt,
  namedBy,
  type ReferenceTarget,
  referenceOriginsOf,
  spanOf,
} from "./referenceTarget";
export { type Renaming, renamingOf } from "./renaming";
export { isOutputRead, isRunBy, isUsedIn, variablesReadIn } from "./usedIn";
export { foldersAboveValues, moduleOfBackend, moduleOfValues, valuesElsewhere } from "./valuesFor";
