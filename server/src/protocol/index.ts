/** What server and client say to each other beyond LSP. */

export {
  type ProviderFinding,
  type ProviderValidationParams,
  type ProviderValidationResult,
  providerValidationRequest,
} from "../providerValidation/index";
export { type ConvertedResources, type ConvertResourcesParams, convertResourcesRequest } from "./azapi";
export * from "./cursorMoved";
export * from "./drift";
export {
  existsRequest,
  type FileParams,
  type ListResult,
  listRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  type TimesResult,
  timesRequest,
} from "./files";
export * from "./found";
export * from "./order";
export * from "./plan";
export * from "./requests";
export {
  type ApiVersionsResult,
  apiVersionsRequest,
  type PasteParams,
  type PasteResult,
  type PlaceParams,
  pasteRequest,
  type RewrittenResult,
  type UseApiVersionParams,
  useApiVersionRequest,
} from "./rewriting";
export * from "./search";
export type { LspPosition, ProgramText, TextChange } from "./shapes";
export * from "./tests";
export type { ToolQuestion, ToolReply } from "./toolQuestion";
