// Microsoft's SDK for Azure ML, version 2.1.1. Everything that depends on its version is in this file: another version
// is another text of it. The SDK knows paths, parameters and paging; requests pass our own steps, and what comes back is
// Azure's JSON as it was sent. `api` names a newer version of Azure's interface than the SDK was made for.
import { AzureMachineLearningWorkspaces as Client, getContinuationToken } from "@azure/arm-machinelearning";
import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type Pipeline,
  setClientRequestIdPolicy,
  userAgentPolicy,
} from "@azure/core-rest-pipeline";
import { nodeClient } from "./nodeClient";
import type { Policy } from "./policy";

interface Steps {
  /** On the way out once for each request, on the way back with the last answer. */
  readonly around: readonly Policy[];
  readonly retry: Policy;
  /** For each attempt, in this order. */
  readonly each: readonly Policy[];
}

interface SdkOptions {
  readonly endpoint: string;
  readonly api: string;
  readonly userAgent: string;
  readonly steps: Steps;
}

/** A list's page: Azure's JSON, and where the next one is. */
export interface SdkPage {
  readonly body: unknown;
  readonly next: string | undefined;
}

/** What Azure needs to find a workspace. */
export interface WorkspaceName {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

interface Sdk {
  /** `next` is what the page before gave. */
  workspaces(subscriptionId: string, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  workspace(name: WorkspaceName, signal: AbortSignal): Promise<unknown>;
  computes(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  datastores(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  /** What the SDK has no method for, by its address: a GET, or a POST where there is something to send. */
  send(url: string, signal: AbortSignal, body?: unknown): Promise<unknown>;
}

/** The SDK with our steps around its requests. */
export function createSdk(options: SdkOptions): Sdk {
  const pipeline = createPipeline(options);
  const allowInsecureConnection = options.endpoint.startsWith("http://");

  function client(subscriptionId: string): Client {
    // Never asked: the pipeline has a step of that name already.
    const credential = { getToken: async () => null };
    return new Client(credential, subscriptionId, {
      endpoint: options.endpoint,
      apiVersion: options.api,
      // The SDK adds a step of its own to what it is given.
      pipeline: pipeline.clone(),
      httpClient: nodeClient,
      allowInsecureConnection,
    });
  }

  async function page(signal: AbortSignal, next: string | undefined, list: List): Promise<SdkPage> {
    let body: unknown;
    const paged = list({ abortSignal: signal, onResponse: (answer) => (body = parsed(answer)) });
    const pages = paged.byPage(next === undefined ? {} : { continuationToken: next });
    const { value } = await pages.next();
    return { body, next: getContinuationToken(value) };
  }

  return {
    workspaces: (subscriptionId, next, signal) =>
      page(signal, next, (given) => client(subscriptionId).workspaces.listBySubscription(given)),
    computes: (of, next, signal) =>
      page(signal, next, (given) => client(of.subscriptionId).computeOperations.list(of.resourceGroup, of.name, given)),
    datastores: (of, next, signal) =>
      page(signal, next, (given) => client(of.subscriptionId).datastores.list(of.resourceGroup, of.name, given)),
    async workspace({ subscriptionId, resourceGroup, name }, signal) {
      let body: unknown;
      const given: Given = { abortSignal: signal, onResponse: (answer) => (body = parsed(answer)) };
      await client(subscriptionId).workspaces.get(resourceGroup, name, given);
      return body;
    },
    async send(url, signal, body) {
      const request = createPipelineRequest({
        url,
        method: body === undefined ? "GET" : "POST",
        headers: createHttpHeaders(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        abortSignal: signal,
        allowInsecureConnection,
      });
      return parsed(await client("").sendRequest(request));
    },
  };
}

interface Given {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (answer: object) => void;
}

type List = (given: Given) => {
  byPage(settings: { continuationToken?: string }): AsyncIterator<object>;
};

/** What the step that reads bodies left. */
function parsed(answer: object): unknown {
  return (answer as { parsedBody?: unknown }).parsedBody;
}

function createPipeline({ userAgent, steps }: SdkOptions): Pipeline {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: userAgent }));
  pipeline.addPolicy(setClientRequestIdPolicy("x-ms-client-request-id"));
  for (const step of steps.around) pipeline.addPolicy(step, { phase: "Deserialize" });
  pipeline.addPolicy(steps.retry, { phase: "Retry" });
  let before: string | undefined;
  for (const step of steps.each) {
    pipeline.addPolicy(step, { phase: "Sign", ...(before ? { afterPolicies: [before] } : {}) });
    before = step.name;
  }
  return pipeline;
}
