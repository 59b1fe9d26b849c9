/** The semantic model of a module: its declarations, every node with its schema, and what is known of values. */
export { lengthLimits } from "./accepted/lengthLimits";
export { acceptedTexts, refusesDoubleDash, takesEmpty } from "./accepted/probes";
export { attempt } from "./attempt";
export {
  type BlockSchema,
  backendFileSchema,
  backendOf,
  blockSchemaOf,
  isComplete,
  looseBlockOf,
  namesSet,
  setsBackend,
  typeSchemaOf,
  valuesFileSchema,
} from "./blockSchema";
export { blocksMade, isExpanded } from "./blocksMade";
export { blocksOf, blocksOfKind, blocksOfKindIn, callingBlocksIn, dataOf, setupBlocksIn } from "./blocksOf";
export { type BodyFault, bodyFaults, faultKey, type Gap, type Path, partly, unset } from "./bodies/bodyFaults";
export { type BodyPlace, bodyLocation, literalIn } from "./bodies/bodyPlace";
export { namesIn } from "./bodies/namesIn";
export type { Basis, PlacedFault, ResourceFaults } from "./bodies/placedFault";
export { addedSchema, bodyItemSchema, decidedPath, type PathStep, schemaAlong, schemaWithin } from "./bodyItemSchema";
export { calledByRun, calledFolder, deepest, folderAt, followCalls, rootOfInstalled } from "./called/calledFolder";
export { foldersCalled, modulesCalled } from "./called/calledModules";
export { sourceOf, unreadFolder, unreadFolders } from "./called/unreadCalls";
export { variableSetBy } from "./called/variableSetBy";
export { byEarlierChecks, isChecked, isOfTerraform } from "./checksInForce";
export { chosenIn } from "./chosenIn";
export { type MayLack, mayLack, mayUse, requiredReleases, tooNewFor } from "./coreVersion";
export { addressesBehind, addressesByProvider, declared, declaredIn, declaredPrefixes, namesBehind } from "./declared";
export { declaringDocuments, type PlacedBlock, setups } from "./declaringDocuments";
export { circlesIn } from "./dependencies/circles";
export { addressesUsed, dependenciesOf } from "./dependencies/dependencies";
export { type CircleStep, moduleCircles } from "./dependencies/moduleCircles";
export { baseName, derivedName } from "./derivedName";
export { isReadOnDestroy } from "./destroyTime";
export type { EnclosingArgument } from "./enclosingArgument";
export { assumingEnvironment, asVariable, environmentWhere, environmentWith } from "./evaluated/assumingEnvironment";
export { declaredValue } from "./evaluated/declaredValue";
export { bodyItemResult, environmentOf } from "./evaluated/environmentOf";
export { evaluated, evaluatedWithDefaults, expectedType, isEvaluated } from "./evaluated/evaluated";
export { evaluatedBlock } from "./evaluated/evaluatedBlock";
export { hasAssumedInstances, hasInstances, surelyHasInstances } from "./evaluated/hasInstances";
export { markOf, saysMark } from "./evaluated/marks";
export { variableResult, variableType } from "./evaluated/moduleValues";
export { isDataFile, isTemplateFile } from "./filePath";
export {
  certainCalls,
  fileReadBy,
  filesReadBy,
  filesReadWhereStarted,
  localFolder,
  namesReadBy,
} from "./filesRead";
export { follow, lastStepOf } from "./follow";
export { type ForVariable, forNames, forVariableAt, forVariableResult, forVariablesAround } from "./forVariables";
export { ignoresChanges } from "./ignoresChanges";
export { isImported } from "./imported";
export { isWhole } from "./isWhole";
export { mayBeNewer } from "./mayBeNewer";
export { calledModule, outputStep, outputsOf, variableAttribute } from "./moduleSchema";
export type { BlockNode, BodyItemNode, BodyNode, ReferenceNode, ValueNode } from "./nodes";
export { onlyOf } from "./onlyOf";
export { moduleGraph, type Vertex } from "./order/moduleGraph";
export { allReferredTo, type Called, isReferredTo, mayWaitFor, mayWaitForCalled } from "./order/waits";
export { isSame, originOf, regionAt } from "./originOf";
export { isOwnValidation } from "./ownValidation";
export { placesOfKind } from "./placesOfKind";
export { type PositionContext, positionContextAt, type ValuePosition } from "./positionContext";
export { passedNameAt } from "./providers/passedProviderAt";
export {
  addressOfProvider,
  configurationsOf,
  type ModuleProviders,
  providerIn,
  providersOf,
} from "./providers/providersOf";
export { configurationsOfTest, testedModule } from "./providers/testedModule";
export { type ReadPosition, readAt, readUpTo, stepsRead, withSteps } from "./readUpTo";
export {
  defaultInForce,
  isSetUp,
  keepsState,
  noValue,
  resolve,
  variableValue,
  writtenDefault,
} from "./resolve";
export { isRootModule, isStarted } from "./rootModule";
export {
  foundOnce,
  isCalled,
  type ModuleCall,
  type Scope,
  scopeAt,
  scopeFrom,
  scopeOfCall,
  scopeOfCalled,
  silentScope,
} from "./scope";
export { settableIn } from "./settableIn";
export { missingBeside, missingIn, skeletonOf } from "./skeleton";
export { isInProgram, languageIdIn, sourceTextOf } from "./sourceText";
export { overridesState, stateSettings } from "./stateSettings";
export { isUnderFormerName, presenceIn, subjectOf } from "./subject";
export { isSurelySet, isSurelySetTo, relatedPlace, Target, targetOf } from "./target";
export { usesOpenTofu } from "./usesOpenTofu";
export { type Mismatch, mismatchesIn } from "./values/conversion";
export { type DefaultReached, defaultsReached } from "./values/defaultReached";
export { type Given, givenAt, givenBy, isSurelyGiven } from "./values/given";
export { isLookedInto, isWhollyKnown } from "./values/isWhollyKnown";
export { listedByValidation } from "./values/listedByValidation";
export { bodyItemAt, itemsAt, literalAt } from "./values/literalAt";
export { isOfWrongType, type LiteralValue, literalsIn, resultOf, textOfLiteral } from "./values/literals";
export { chosenFrom, outcomesOf } from "./values/outcomes";
export { asItem, asList, asMap, type Reshaped } from "./values/reshape";
export { argumentAt, settingAt } from "./values/settingAt";
export { sshKeyFault } from "./values/sshKey";
export { stepsOf } from "./values/stepsOf";
export { memberOf, type VariableMember, variableMember, variableObject } from "./variableMember";
export { type Visitor, walk } from "./walk";
export { type WantedProvider, wantedProvider } from "./wantedProvider";
