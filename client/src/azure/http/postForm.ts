// The one request that is not to Azure Resource Manager: a service principal asking Microsoft's sign-in for a token.
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import { problemFromFailure } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { webPage } from "../problems/sentences";

/** Gives back the JSON of the answer, of a refusal too. */
export type PostForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

const timeout = 20_000;

export const postForm: PostForm = async (url, fields, signal) => {
  const { host, protocol, hostname } = new URL(url);
  const request = createPipelineRequest({
    url,
    method: "POST",
    headers: createHttpHeaders({ "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" }),
    body: new URLSearchParams(fields).toString(),
    timeout,
    allowInsecureConnection: protocol === "http:" && /^(127\.|\[::1\])/.test(hostname),
    ...(signal ? { abortSignal: signal } : {}),
  });
  let body: string;
  try {
    body = (await createDefaultHttpClient().sendRequest(request)).bodyAsText ?? "";
  } catch (error) {
    throw new AzureError(problemFromFailure(error, host));
  }
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    throw new AzureError(webPage(host));
  }
};
