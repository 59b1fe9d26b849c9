// Refuses all requests but reads from the one host. It comes before the policy that adds the token, so
// that a link in a response cannot send the token anywhere else.
import { AzureError } from "../problems/problem";
import { elsewhere, refused } from "../problems/sentences";
import type { Policy } from "./policy";

/** The only path that a POST may go to: a question to Resource Graph, which changes nothing. */
export const graphPath = "/providers/Microsoft.ResourceGraph/resources";

/** Refuses every request that is not a GET, or a question to Resource Graph, to `endpoint` (an origin). */
export function allowReadsOnly(endpoint: string): Policy {
  return {
    name: "azuremlGuard",
    async sendRequest(request, next) {
      const url = new URL(request.url);
      if (url.origin !== endpoint || url.username !== "" || url.password !== "") {
        throw new AzureError(elsewhere(url.host));
      }
      const isRead = request.method === "GET" || (request.method === "POST" && url.pathname === graphPath);
      if (!isRead) throw new AzureError(refused(`${request.method} ${url.pathname}`));
      return next(request);
    },
  };
}
