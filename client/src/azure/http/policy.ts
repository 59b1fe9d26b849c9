// The SDK's types of pipeline policies, which each request and response passes through.
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";

/** Takes a request, passes it on (or not), and returns a response. */
export type Policy = PipelinePolicy;
/** An outgoing request. */
export type Request = PipelineRequest;
/** A response. */
export type Response = PipelineResponse;

/** Looks up a header of a response by its name, in any case. */
export const headerOf = (answer: Response) => (name: string) => answer.headers.get(name);
