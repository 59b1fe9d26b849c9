// What a request passes on its way to Azure and its answer on the way back. The shape is the SDK's, of every version.
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";

/** One step: takes a request, hands it on (or not), and gives back an answer. */
export type Step = PipelinePolicy;
/** A request on its way out. */
export type Request = PipelineRequest;
/** An answer on its way back. */
export type Answer = PipelineResponse;

/** Looks up a header of an answer by its name, in any case. */
export const headerOf = (answer: Answer) => (name: string) => answer.headers.get(name);
