/** What an installed provider says of blocks as they are written. */
export {
  type AskProvidersParams,
  type AskProvidersResult,
  askProvidersRequest,
  type InstalledPackage,
  type ProviderFinding,
} from "./askingRequest";
export { configurationOf } from "./configurationOf";
export { type Difference, differenceReport } from "./difference";
export { isFound, type PlacedDiagnostic, type ProviderDiagnostic, pathOf, wordsOf } from "./opinion";
export { placeOf } from "./placeOf";
