/** What is live of Azure, without an editor: types for everybody, and the bundle that does it, loaded when it is first asked for. */
export type * from "./foundTypes";
export type { AzureHost, Log, Method } from "./host";
export { type AzureBundle, loadAzure } from "./load";
export type { AzureProblem, AzureResult, ProblemKind, Remedy } from "./problems/problem";
export type { Identity } from "./signIn/credential";
export { simulatorAddress } from "./simulatorAddress";
export type * from "./types";
