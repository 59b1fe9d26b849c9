/** What providers and Terraform allow, by version. */

export { isPreview, newestStable, offeredVersions, type WrittenType, writtenType } from "./azure/apiVersions";
export type { AttributeOfType } from "./azure/argumentReferences";
export { bodyAttribute } from "./azure/bodyAttribute";
export {
  type BodyType,
  type DiscriminatedBody,
  type ObjectBody,
  type Properties,
  type Property,
  type ResourceAction,
  type ResourceBody,
  type ResourceType,
  type ResourceTypes,
  type StringType,
  scopes,
  takesAnyText,
} from "./azure/bodyType";
export type { MadeByAzure } from "./azure/madeByAzure";
export {
  isRecorded,
  type NeededRole,
  type OrderCondition,
  type OrderFact,
  type PlainValue,
  sourcePage,
  type Through,
} from "./azure/orderFacts";
export type { PlanRefusal, RefusedState } from "./azure/planRefusals";
export type { Subresource } from "./azure/privateLink";
export { propertiesAt, propertiesIn, versionsWith } from "./azure/propertyHistory";
export { readResourceTypes } from "./azure/readResourceTypes";
export { dataPlaneTypeFormat, resourceTypeFormat } from "./azure/resourceBodies";
export type { Role, Roles } from "./azure/roles";
export { builtIn } from "./builtIn/builtIn";
export type { DataText } from "./builtIn/providerFile";
export type { Catalog, Knowledge, Presence, Provider } from "./catalog";
export {
  abbreviatedBy,
  commonArguments,
  isClassic,
  othersNames,
  partsOfNames,
  partsOfWord,
  scopeForm,
  shortWord,
  usualValues,
} from "./completionFacts";
export { createCatalog } from "./createCatalog";
export { learnedForm, readHeader, writeLearned } from "./learned/learnedForm";
export { type LearnedFile, learnedSource } from "./learned/learnedSource";
export { withNamesOnly } from "./learned/names";
export { typesNamedBy } from "./nameArguments";
export { regions } from "./regions";
export { foundByAddress, knownProviders, registryAddress } from "./registry";
export {
  type Attribute,
  attributeAt,
  attributeIn,
  type BodySchema,
  type Declared,
  isPrimitive,
  isRequired,
  isSettable,
  isSingleBlock,
  type Outline,
  type Outlined,
  type Relaxation,
  type SchemaKind,
  type Since,
  type TypeSchema,
  takesBlock,
  takesValue,
} from "./schema";
export type { SentBody, SentChild, SentInto, SentKinds, SentProperty, TakenFromOther } from "./sentBody";
export type { IdWithEnd, PartOfId, SentForm, SentValue, TextAround, TextInPieces, TextOfList } from "./sentValue";
export type {
  AzurePlace,
  FunctionSignature,
  KeyAction,
  KeyReads,
  SetUp,
  Source,
  TypeForAzure,
} from "./source";
export { backendArguments, backendKinds, backendOf, backendsRemoved } from "./terraform/backends";
export type { BlockType } from "./terraform/blockType";
export { dynamicBody } from "./terraform/dynamic";
export { type OwnType, ownType, ownTypeNames } from "./terraform/ownTypes";
export { connectionArguments, provisionerKinds } from "./terraform/provisioners";
export { queryBlocks } from "./terraform/queryBlocks";
export { requirementArguments } from "./terraform/requirement";
export { isReservedName, isReservedVariable } from "./terraform/reserved";
export {
  backendsValidated,
  namedReleases,
  optionalSince,
  shortCircuitSince,
  sinceOfArgument,
  sinceOfFunction,
  sinceWhen,
  sinceWhenIn,
} from "./terraform/since";
export { stackBlocksOf } from "./terraform/stackBlocks";
export { blockTypes, resourceArguments } from "./terraform/terraform";
export { testBlockTypes } from "./terraform/tests";
export type { Usage } from "./usage";
export { compareVersions, isVersionWithin, majorOf, precedence, type VersionRange } from "./version/compareVersions";
export { isConstraint } from "./version/isConstraint";
export { isLockOfOpenTofu, type LockedRelease, lockedReleases } from "./version/lockFile";
export { admits, type Condition, conditionsOf, raisedConstraint } from "./version/versionConstraint";
export { type NeededType, type VersionInForce, type VersionSources, versionInForce } from "./version/versionInForce";
