/** A stand-in for Azure's resource manager that holds what is laid into it, for a provider that runs beside it. */
// The bundle dist/loopback.js; what asks that provider (readResource, planWritten) is where providers are started.

export type { JsonObject } from "../../azure/index";
export { readResourceTypes } from "../../catalog/index";
export { type KeptLessons, lessonsIn } from "./keptLessons";
export { createLoopbackAzure, type LoopbackAzure } from "./loopbackAzure";
export { stateJson } from "./stateJson";
