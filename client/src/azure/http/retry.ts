// Retries where that is likely to help. The SDK's own retry waits as long as the server says; this one gives up
// after a few seconds, so that people learn the reason.
import type { Clock } from "../host";
import { isPassing } from "../problems/fromFailure";
import { problemFromResponse, retryAt } from "../problems/fromResponse";
import { AzureError } from "../problems/problem";
import { headerOf, type Policy, type Response } from "./policy";

/** How long one request may wait in silence, over all its attempts. */
const patience = 8000;
const pauses = [500, 1500];

export function retry(clock: Clock): Policy {
  return {
    name: "azuremlRetry",
    async sendRequest(request, next) {
      const signal = request.abortSignal as AbortSignal | undefined;
      let waited = 0;
      for (let attempt = 0; ; attempt++) {
        signal?.throwIfAborted();
        const pause = pauses[attempt];
        let wait = pause ?? 0;
        let failure: unknown;
        let answer: Response | undefined;
        try {
          answer = await next(request);
          if (!isWorthAnother(answer)) return answer;
          const at = retryAt(headerOf(answer), clock.now());
          if (at !== undefined) wait = at - clock.now();
        } catch (error) {
          if (!isPassing(error)) throw error;
          failure = error;
        }
        if (pause === undefined || waited + wait > patience) {
          if (answer === undefined) throw failure;
          const refusal = { status: answer.status, header: headerOf(answer), body: answer.bodyAsText ?? "" };
          throw new AzureError(problemFromResponse({ ...refusal, host: new URL(request.url).host }, clock.now()));
        }
        waited += wait;
        await clock.sleep(wait, signal);
      }
    },
  };
}

function isWorthAnother({ status }: Response): boolean {
  return status === 429 || status === 408 || status === 500 || (status >= 502 && status <= 504);
}
