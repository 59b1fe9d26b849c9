// The bundle dist/azure.js. Whoever wants Azure loads it on first use (load.ts); types may be imported from here freely.
export { createAzure } from "./createAzure";
export type { AzureHost, Log, Method } from "./host";
export type { Outcome, Problem, ProblemKind, Remedy } from "./problems/problem";
export { editorAuth } from "./signIn/editorAuth";
export { speak } from "./translate";
export type * from "./types";
