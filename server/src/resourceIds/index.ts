// Ids of Azure's resources, read in one place: as azurerm takes them, as azapi does, and against the shapes that providers name.
export { assetIdsIn, isAssetType } from "./assets";
export { type IdProblem, idProblemIn, scopeOfId, typeOfId } from "./azapiId";
export { hasParts, type ListOfParts, type ListToRead } from "./lists";
export { normalizeLocation } from "./normalizeLocation";
export { byParts, inOldCase, isReadAs, isReadAsAny, spellingsOf, wrongVersionIn } from "./reading";
export {
  askedPathOf,
  formatResourceId,
  groupIdOf,
  isGroupId,
  isSameId,
  keyOfId,
  parentOfId,
  parseAskedId,
  parseImportId,
  parseResourceId,
  type ResourceId,
  requestPathOf,
  resourceNameOf,
  spellId,
  subscriptionOf,
  workspaceIdOf,
} from "./resourceId";
export { fitsShape, idOfShape, namesInShape, recased, shownShape, tailOf } from "./shapes";
export { isSameType, parentTypeOf, topTypeOf, wordsOfType } from "./types";
