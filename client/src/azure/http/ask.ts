// Requests that do not go to Azure Resource Manager: they bring tokens, or what stands for one.
import { createHttpHeaders, createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { parseJson } from "../parseJson";
import { problemFromFailure } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { noToken, slow, webPage } from "../problems/sentences";

/** A request to Azure. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In milliseconds; 20 seconds by default. */
  readonly timeout?: number;
}

/** Azure's response to a request. */
export interface Answer {
  readonly status: number;
  header(name: string): string | undefined;
  /** Throws an AzureError where it is no JSON. What is in it that is no object counts as empty. */
  json(): Readonly<Record<string, unknown>>;
}

/** Rejects with an AzureError where nothing comes back. Whatever comes back is an answer. */
export type Ask = (question: Question, signal: AbortSignal | undefined) => Promise<Answer>;

const usual = 20_000;

/** Sends requests with `client`, and waits at most `longest` milliseconds for a response. */
export const createAsk =
  (client: HttpClient, longest = Number.POSITIVE_INFINITY): Ask =>
  async ({ method, url, headers, body, timeout: wanted = usual }, signal) => {
    const { host, protocol, hostname } = new URL(url);
    const timeout = Math.min(wanted, longest);
    const limit = AbortSignal.timeout(timeout);
    const request = createPipelineRequest({
      url,
      method,
      headers: createHttpHeaders({ Accept: "application/json", ...headers }),
      ...(body !== undefined && { body }),
      // Those of this computer, or of the machine that it runs on.
      allowInsecureConnection: protocol === "http:" && /^(127\.|169\.254\.|\[::1\]|localhost$)/.test(hostname),
      abortSignal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const answered = await client.sendRequest(request).catch((error) => {
      throw new AzureError(limit.aborted ? slow(timeout / 1000, host) : problemFromFailure(error, host));
    });
    return {
      status: answered.status,
      header: (name) => answered.headers.get(name),
      json() {
        try {
          return Object(parseJson(answered.bodyAsText ?? ""));
        } catch {
          const isPage = /html/i.test(answered.headers.get("content-type") ?? "");
          throw new AzureError(isPage ? webPage(host) : noToken(host));
        }
      },
    };
  };
