// The only request that does not go to Azure Resource Manager: the token request of a service principal.
import { createHttpHeaders, createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { parseJson } from "../parseJson";
import { problemFromFailure } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { slow, webPage } from "../problems/sentences";

/** Resolves to the JSON of the response, also for an error response. */
export type PostForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

const timeout = 20_000;

/** Sends with `client`; rejects with an AzureError where no JSON comes back. */
export const createPostForm =
  (client: HttpClient): PostForm =>
  async (url, fields, signal) => {
    const { host, protocol, hostname } = new URL(url);
    const limit = AbortSignal.timeout(timeout);
    const request = createPipelineRequest({
      url,
      method: "POST",
      headers: createHttpHeaders({ "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" }),
      body: new URLSearchParams(fields).toString(),
      allowInsecureConnection: protocol === "http:" && /^(127\.|\[::1\])/.test(hostname),
      abortSignal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    let body: string;
    try {
      body = (await client.sendRequest(request)).bodyAsText ?? "";
    } catch (error) {
      throw new AzureError(limit.aborted ? slow(timeout / 1000) : problemFromFailure(error, host));
    }
    try {
      return parseJson(body);
    } catch {
      throw new AzureError(webPage(host));
    }
  };
