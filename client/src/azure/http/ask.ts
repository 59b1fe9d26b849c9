// Requests that do not go to Azure Resource Manager: they bring tokens, or what stands for one.
import { createHttpHeaders, createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { parseJson } from "../parseJson";
import { problemFromFailure } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { slow, webPage } from "../problems/sentences";

/** What is sent. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In milliseconds; 20 seconds by default. */
  readonly timeout?: number;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  header(name: string): string | undefined;
  /** Throws an AzureError where it is no JSON. */
  json(): Readonly<Record<string, unknown>>;
}

/** Rejects with an AzureError where nothing comes back. Whatever comes back is an answer. */
export type Ask = (question: Question, signal: AbortSignal | undefined) => Promise<Answer>;

const usual = 20_000;

/** Sends with `client`. */
export const createAsk =
  (client: HttpClient): Ask =>
  async ({ method, url, headers, body, timeout = usual }, signal) => {
    const { host, protocol, hostname } = new URL(url);
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
      throw new AzureError(limit.aborted ? slow(timeout / 1000) : problemFromFailure(error, host));
    });
    return {
      status: answered.status,
      header: (name) => answered.headers.get(name),
      json() {
        try {
          return Object(parseJson(answered.bodyAsText ?? ""));
        } catch {
          throw new AzureError(webPage(host));
        }
      },
    };
  };
