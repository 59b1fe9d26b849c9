// What a request passes on its way to Azure and its answer on the way back. The shape is the SDK's, of every version.
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";

export type Step = PipelinePolicy;
export type Request = PipelineRequest;
export type Answer = PipelineResponse;

export const headerOf = (answer: Answer) => (name: string) => answer.headers.get(name);
