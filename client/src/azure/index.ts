// The bundle dist/azure.js, which is loaded on first use (load.ts). Its types may be imported from anywhere.
export { askOnce, createReader } from "./askOnce";
export { createAzure } from "./createAzure";
export type * from "./foundTypes";
export { fromVscode } from "./fromVscode";
export type { AzureHost, Log, Method } from "./host";
export type { AzureProblem, AzureResult, ProblemKind, Remedy } from "./problems/problem";
export type { Identity } from "./signIn/credential";
export { speak } from "./translate";
export type * from "./types";
