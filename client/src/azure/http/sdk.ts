// Microsoft's SDK for Azure ML, version 2.1.1. Only this file depends on that version.
// The SDK knows paths, parameters and paging; requests pass through our own policies, and the results are
// Azure's JSON as it was sent. `api` names a newer version of Azure's interface than the SDK was made for.
import { AzureMachineLearningWorkspaces as Client, getContinuationToken } from "@azure/arm-machinelearning";
import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type Pipeline,
  setClientRequestIdPolicy,
  userAgentPolicy,
} from "@azure/core-rest-pipeline";
import type { Policy } from "./policy";

interface Policies {
  /** Policies that run once for each request. */
  readonly perRequest: readonly Policy[];
  readonly retry: Policy;
  /** Policies that run for each attempt, in this order. */
  readonly perAttempt: readonly Policy[];
}

interface SdkOptions {
  readonly endpoint: string;
  readonly api: string;
  readonly userAgent: string;
  readonly client: HttpClient;
  readonly policies: Policies;
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
  /** `next` is the link in the page before. */
  workspaces(subscriptionId: string, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  workspace(name: WorkspaceName, signal: AbortSignal): Promise<unknown>;
  computes(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  datastores(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<SdkPage>;
  /** A request that the SDK has no method for: a GET, or a POST with a body. */
  send(url: string, signal: AbortSignal, body?: unknown): Promise<unknown>;
}

/** The SDK's pipeline with our policies. */
export function createSdk(options: SdkOptions): Sdk {
  const pipeline = createPipeline(options);
  const allowInsecureConnection = options.endpoint.startsWith("http://");

  function client(subscriptionId: string): Client {
    // Never used: the pipeline already has a policy of that name.
    const credential = { getToken: async () => null };
    return new Client(credential, subscriptionId, {
      endpoint: options.endpoint,
      apiVersion: options.api,
      // The SDK adds a policy of its own.
      pipeline: pipeline.clone(),
      httpClient: options.client,
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
      const given: RequestOptions = { abortSignal: signal, onResponse: (answer) => (body = parsed(answer)) };
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
      // Not by the SDK's client, which would put its own version of the interface into every address.
      return parsed(await pipeline.sendRequest(options.client, request));
    },
  };
}

interface RequestOptions {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (answer: object) => void;
}

type List = (given: RequestOptions) => {
  byPage(settings: { continuationToken?: string }): AsyncIterator<object>;
};

/** The JSON that `readBody` has parsed. */
function parsed(answer: object): unknown {
  return (answer as { parsedBody?: unknown }).parsedBody;
}

function createPipeline({ userAgent, policies }: SdkOptions): Pipeline {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: userAgent }));
  pipeline.addPolicy(setClientRequestIdPolicy("x-ms-client-request-id"));
  for (const step of policies.perRequest) pipeline.addPolicy(step, { phase: "Deserialize" });
  pipeline.addPolicy(policies.retry, { phase: "Retry" });
  let before: string | undefined;
  for (const step of policies.perAttempt) {
    pipeline.addPolicy(step, { phase: "Sign", ...(before ? { afterPolicies: [before] } : {}) });
    before = step.name;
  }
  return pipeline;
}
