// A timeout for one attempt including the body of the response: the SDK's own timeout ends with the headers.
import { AzureError } from "../problems/problem";
import { slow } from "../problems/sentences";
import type { Policy } from "./policy";

export function timeout(milliseconds: number): Policy {
  return {
    name: "azuremlHurry",
    async sendRequest(request, next) {
      const outer = request.abortSignal;
      const limit = AbortSignal.timeout(milliseconds);
      request.abortSignal = outer ? AbortSignal.any([outer as AbortSignal, limit]) : limit;
      try {
        return await next(request);
      } catch (error) {
        if (limit.aborted && !outer?.aborted) throw new AzureError(slow(Math.round(milliseconds / 1000)));
        throw error;
      } finally {
        // The next attempt has a limit of its own.
        if (outer) request.abortSignal = outer;
        else delete request.abortSignal;
      }
    },
  };
}
