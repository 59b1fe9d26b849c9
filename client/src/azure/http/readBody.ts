// Parses the JSON of a response, or throws the problem that it describes. The SDK's typed objects are not used: they
// lose properties that are newer than the SDK, and add defaults that Azure never sent.
import type { Log } from "../host";
import { parseJson } from "../parseJson";
import { problemFromResponse } from "../problems/fromResponse";
import { AzureError, type AzureProblem } from "../problems/problem";
import { halfAnswer, notJson, webPage } from "../problems/sentences";
import { headerOf, type Policy } from "./policy";

export function readBody(log: Log, now: () => number): Policy {
  return {
    name: "azuremlReadBody",
    async sendRequest(request, next) {
      request.headers.set("Accept", "application/json");
      const answer = await next(request);
      const { host } = new URL(request.url);
      const text = answer.bodyAsText ?? "";
      if (answer.status < 200 || answer.status > 299) {
        throw new AzureError(
          problemFromResponse({ status: answer.status, header: headerOf(answer), body: text, host }, now()),
        );
      }
      const contentType = answer.headers.get("content-type") ?? "";
      try {
        return Object.assign(answer, { parsedBody: parseJson(text) });
      } catch (error) {
        log.warn(`The answer to ${pathOf(request.url)} is not JSON (${contentType}, ${text.length} characters).`);
        throw new AzureError(unreadable(text, contentType, host, error));
      }
    },
  };
}

function unreadable(text: string, contentType: string, host: string, error: unknown): AzureProblem {
  if (/html/i.test(contentType) || /^\s*</.test(text)) return webPage(host);
  const end = text.trimEnd();
  const isCut = error instanceof SyntaxError && (/end of|Unterminated/i.test(error.message) || !/[}\]]$/.test(end));
  return isCut ? halfAnswer() : notJson();
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
