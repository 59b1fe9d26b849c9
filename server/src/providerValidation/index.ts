/** What an installed provider says of blocks as they are written. */

export { differenceReport, type ProviderDifference } from "./difference";
export { locationOfPath } from "./locationOfPath";
export { isFound, type PlacedDiagnostic, type ProviderDiagnostic, pathOf, wordsOf } from "./providerDiagnostic";
export { resultOfBlock } from "./resultOfBlock";
export { validatedConfig } from "./validatedConfig";
export {
  type InstalledPackage,
  type ProviderFinding,
  type ProviderValidationParams,
  type ProviderValidationResult,
  providerValidationRequest,
} from "./validationRequest";
