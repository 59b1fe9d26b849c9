// Azure Resource Manager as one identity sees it in one tenant. Gives Azure's JSON; throws an AzureError for what is none.
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Clock, Log } from "../host";
import { allowReadsOnly, graphPath } from "../http/allowReadsOnly";
import { authorize } from "../http/authorize";
import { logRequests } from "../http/logRequests";
import { rateLimit } from "../http/rateLimit";
import { readBody } from "../http/readBody";
import { retry } from "../http/retry";
import { createSdk, type SdkPage, type WorkspaceName } from "../http/sdk";
import { timeout } from "../http/timeout";
import { AzureError, type AzureProblem } from "../problems/problem";
import { elsewhere, otherShape } from "../problems/sentences";
import type { Credential } from "../signIn/credential";
import { graphApi, machineLearningApi } from "./apiVersions";
import { isObject, type JsonObject } from "./shape";

/** A page of a list, and the link to the next. */
export interface Page {
  readonly items: readonly JsonObject[];
  readonly next: string | undefined;
  /** The problem that keeps the rest from being read. */
  readonly problem?: AzureProblem;
}

/** What is asked of Azure Resource Manager. `next` is the link that the page before gave. Everything rejects with an AzureError. */
export interface Arm {
  workspaces(subscriptionId: string, next: string | undefined, signal: AbortSignal): Promise<Page>;
  workspace(name: WorkspaceName, signal: AbortSignal): Promise<JsonObject>;
  computes(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<Page>;
  datastores(of: WorkspaceName, next: string | undefined, signal: AbortSignal): Promise<Page>;
  /** Any list by its path, or by the link that the page before gave. `query` is more of the first page's address, as in "&a=b". */
  list(path: string, api: string, next: string | undefined, signal: AbortSignal, query?: string): Promise<Page>;
  get(path: string, api: string, signal: AbortSignal): Promise<JsonObject>;
  askGraph(question: JsonObject, signal: AbortSignal): Promise<JsonObject>;
}

interface ArmOptions {
  readonly credential: Credential;
  readonly tenantId: string | undefined;
  readonly clock: Clock;
  readonly client: HttpClient;
  readonly log: Log;
  readonly version: string;
  /** How long one answer may take, in milliseconds. */
  readonly answerTimeout: number;
}

/** A client of Azure Resource Manager that signs in with `credential`, in its home tenant if `tenantId` is absent. */
export function createArm({ credential, tenantId, clock, client, log, version, answerTimeout }: ArmOptions): Arm {
  const { endpoint } = credential.identity.cloud;
  const token = authorize((request) => credential.token({ ...request, tenantId }), clock.now);
  const sdk = createSdk({
    endpoint,
    api: machineLearningApi,
    userAgent: `azureml-terraform/${version}`,
    client,
    policies: {
      perRequest: [readBody(log, clock.now)],
      retry: retry(clock),
      perAttempt: [allowReadsOnly(endpoint), rateLimit(clock), token, logRequests(log, clock), timeout(answerTimeout)],
    },
  });
  const url = (path: string, api: string) => `${endpoint}${path}?api-version=${api}`;

  return {
    workspaces: async (id, next, signal) => pageFrom(endpoint, await sdk.workspaces(id, next, signal)),
    computes: async (of, next, signal) => pageFrom(endpoint, await sdk.computes(of, next, signal)),
    datastores: async (of, next, signal) => pageFrom(endpoint, await sdk.datastores(of, next, signal)),
    workspace: async (name, signal) => objectFrom(await sdk.workspace(name, signal)),
    async list(path, api, next, signal, query = "") {
      const body = await sdk.send(next ?? `${url(path, api)}${query}`, signal);
      const link = isObject(body) ? body.nextLink : undefined;
      return pageFrom(endpoint, { body, next: typeof link === "string" && link !== "" ? link : undefined });
    },
    get: async (path, api, signal) => objectFrom(await sdk.send(url(path, api), signal)),
    askGraph: async (question, signal) => objectFrom(await sdk.send(url(graphPath, graphApi), signal, question)),
  };
}

function objectFrom(body: unknown): JsonObject {
  if (!isObject(body)) throw new AzureError(otherShape());
  return body;
}

/** Entries that are no objects are left out: the others are still worth seeing. */
function pageFrom(endpoint: string, { body, next }: SdkPage): Page {
  const value = isObject(body) ? (body.value ?? []) : undefined;
  if (!Array.isArray(value)) throw new AzureError(otherShape());
  const items = value.filter(isObject);
  if (next === undefined) return { items, next };
  const link = URL.canParse(next, endpoint) ? new URL(next, endpoint) : undefined;
  if (link?.origin === endpoint) return { items, next: link.href };
  return { items, next: undefined, problem: elsewhere(link?.host || next.slice(0, 100)) };
}
