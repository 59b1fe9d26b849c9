/** Azure's side of resources: their ids, bodies and types, mappings between its words and azurerm's, and imports. */
export { alikeAmong, copiedTexts, type RunsOfResource } from "./azapi/alikeRuns";
export { parentTemplate } from "./azapi/azapiHead";
export { azureTypeOfType, bodyTypeOf } from "./azapi/azureTypes";
export { aliasChosen, isMadeWith, providerItem } from "./azapi/configuration";
export { loopEdits, loopIn } from "./azapi/formerLoops";
export { sourceOf } from "./azapi/knownValues";
export { madeUpId, madeUpSubscription } from "./azapi/madeUpId";
export { asWritten, withoutUnnamed } from "./azapi/metaArguments";
export { type PartOfOther, partOfOther, placesOf } from "./azapi/partOfOther";
export { type AzapiProof, azapiProof, sentDifference, withoutSet, withoutTaken } from "./azapi/proof";
export { isGiven, readsOf } from "./azapi/readsOf";
export { isAzuresPart, isPart, type SeenRun, type SeenTrial } from "./azapi/seenRequests";
export { type ChildList, writesInto } from "./azapi/sharedParts";
export { spelledAs, unreadAmong } from "./azapi/takenOver";
export { readerBlock, type WantedReader } from "./azapi/takenValue";
export { toAzapi } from "./azapi/toAzapi";
export { azurermItems } from "./azapi/toAzurerm";
export { firstRunOf, type Trial, trialOf } from "./azapi/trial";
export { apiVersionWords } from "./bodies/apiVersionWords";
export {
  type AskedResource,
  type AssumedSubscription,
  asAssumed,
  type LiveInstance,
  type LiveQuestions,
  liveQuestions,
  questionAbout,
  type UntoldResource,
  unreadCalls,
  withSubscription,
} from "./drift/liveQuestions";
export { noteOnModulesElsewhere, notesOnQuestions } from "./drift/notesOnQuestions";
export { type UnmanagedResource, unmanagedIn } from "./drift/unmanaged";
export { armTypeIn, armTypesOf, armTypesOfBlock, blocksOfArmType, isOfAzapi, writtenTypeIn } from "./ids/armType";
export { idFitOf, withUrls } from "./ids/idFit";
export { fitsType, importIdOf, isIdName, takesAnyId } from "./ids/idShapes";
export { idByName, isUnchecked } from "./ids/idsByName";
export { idTypesIn, idTypesOf, typeMeant, typeNamedBy } from "./ids/idTypes";
export { mayFitShape } from "./ids/mayFitShape";
export { piecesOf } from "./ids/pieces";
export { reshaped } from "./ids/reshaped";
export {
  mayBeVaultItem,
  takesVaultItem,
  takesVaultUrls,
  vaultAttributeFor,
  vaultItemAt,
  vaultItemOf,
  vaultWords,
} from "./ids/vaultItem";
export { draftPasted } from "./import/arm/draftPasted";
export { type Pasted, pastedResources } from "./import/arm/pastedResources";
export { allForAzapi } from "./import/azapi/allForAzapi";
export { type Assets, type AzapiDraft, draftAzapi, type RefusedBody } from "./import/azapi/draftAzapi";
export { oddInAzure } from "./import/azapi/oddInAzure";
export type { Skipped } from "./import/candidates";
export { type ComparisonContext, compare, comparisonContext, type Deviation } from "./import/compare";
export { mayBeForAzapi } from "./import/forAzapi";
export { type FoundAs, type OfferedResource, offerFound } from "./import/found/offerFound";
export { draft } from "./import/generate/draft";
export type { Companions, DraftRequest, ImportDraft, Refused } from "./import/generate/draftRequest";
export type { ProviderState } from "./import/generate/mappingOfSchema";
export { createNamer } from "./import/generate/namer";
export { terraformBlock } from "./import/generate/newBlocks";
export { isSimple } from "./import/generate/newValueOf";
export { addressOfId } from "./import/module/addressOfId";
export { argumentFor, singularOf } from "./import/module/argumentFor";
export { azurermProviders, providerOf } from "./import/module/azurermProviders";
export { declaredResources, resourceIdOf } from "./import/module/declaredResources";
export { type PlanSummary, summarizePlan } from "./import/plan/plan";
export { plainOf } from "./import/plan/values";
export { type WrittenResource, writtenResources } from "./import/plan/writtenResources";
export { afterProof } from "./import/provenState";
export type { Imported, ImportRequest } from "./import/request";
export { createInventory, type Inventory, type InventoryItem, type InventoryValues } from "./inventory";
export { isObject, type Json, type JsonObject, pathOfProperty, stepsOf, textAt } from "./json";
export { mappingOfType, mappingsOfAzureType } from "./mappings/index";
export { onOneLine } from "./onOneLine";
export { configurationOf } from "./order/configured";
export { holdsOf } from "./order/holds";
export { mayExclude } from "./order/instances";
export { valuesAt } from "./order/look";
export { calledBy, meantBy, scopeWithin } from "./order/meant";
export { type LackingRole, lackingRoles, rolesToGive } from "./order/neededRoles";
export { type OrderReason, orderReasons } from "./order/reasons";
export { wordOf } from "./order/resourcesByType";
export type { RoleEnd } from "./order/roleEnds";
export { thingsAt } from "./order/things";
export { type Unfit, unfitFor } from "./order/unfit";
export { type OtherResource, type Unordered, unorderedWith } from "./order/unordered";
export { type AddressSpace, certainText, itemsOf, network, networkOf, rangesOf, spaceOf } from "./related/addressSpace";
export { freeNetwork, freeSubnet } from "./related/freeRange";
export { type Grant, grantsTo, isContainer, mayBeAbout, ownerOf } from "./related/grants";
export { actingIdentity, identityOf } from "./related/identityOf";
export { endpointTo, referring } from "./related/referring";
export { type Policy, policiesOf, usesRoles } from "./related/vaultPolicies";
export { type ApiVersionChange, apiVersionChange } from "./resources/apiVersionChange";
export { type KnownValue, knownValuesAt } from "./resources/knownValues";
export { nestedIn } from "./resources/nestedResource";
export { isOldVersion, oldAfterYears } from "./resources/oldVersion";
export {
  isZoneType,
  leadsTo,
  linkedBlocks,
  linkTo,
  subresourcesAt,
  subresourcesOf,
  targetBeside,
  zonesFor,
  zonesOfFirst,
} from "./resources/privateLinkAt";
export { lacksLocation, mayHaveDefault } from "./resources/providerDefaults";
export { Resource } from "./resources/resource";
export { argumentResult, environmentsOf } from "./resources/resourceConfiguration";
export { resourceFaults } from "./resources/resourceFaults";
export { resourceAt, resourceOf, resourceOfTarget, resourcesOf } from "./resources/resourceOf";
export { roleFormAt, roleIdIn } from "./resources/roleAt";
export { Setting } from "./resources/setting";
export { neededRelease, usableVersions } from "./resources/usableVersions";
export { azapiSchemaOf, type VersionedType, versionedType } from "./resources/versionedType";
export { type AzureResponses, readResponses } from "./responses";
export { byAddress, type Instance, readState, type State, storesElsewhere } from "./state";
export {
  emptyState,
  readStateObjects,
  type StateObject,
  type StateObjects,
  type StoredOutput,
  subscriptionIn,
} from "./stateObjects";
