/** A stand-in for Azure's resource manager that holds what is laid into it, for a provider that runs beside it. */

export { readResourceTypes } from "../../catalog/index";
export type { JsonObject } from "./json";
export type { AskedRequest } from "./laidResources";
export { createLoopbackAzure, type LoopbackAzure, type LoopbackOptions } from "./loopbackAzure";
export { type PlanOfWritten, planWritten } from "./planWritten";
export { type ReadResource, readResource } from "./readResource";
export { stateJson } from "./stateJson";
