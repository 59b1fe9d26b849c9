// Adds the token; where Azure refuses it, tries once with a new one.
import { asksForClaims, problemFromResponse } from "../problems/fromResponse";
import { AzureError } from "../problems/problem";
import type { TokenRequest } from "../signIn/credential";
import type { AccessToken } from "../signIn/token";
import { headerOf, type Policy } from "./policy";

type GetToken = (request: Omit<TokenRequest, "tenantId">) => Promise<AccessToken>;

/** The SDK adds its own policy unless there is one with this name. */
const authorizeName = "bearerTokenAuthenticationPolicy";

export function authorize(getToken: GetToken, now: () => number): Policy {
  return {
    name: authorizeName,
    async sendRequest(request, next) {
      const signal = request.abortSignal as AbortSignal | undefined;
      const first = await getToken({ signal });
      request.headers.set("Authorization", `Bearer ${first.value}`);
      const answer = await next(request);
      // The tenant is wrong: another token for it would be refused too.
      if (answer.status !== 401 || /InvalidAuthenticationTokenTenant/.test(answer.bodyAsText ?? "")) return answer;
      const challenge = answer.headers.get("www-authenticate") ?? "";
      const wants = asksForClaims(challenge) ? { challenge } : { renew: true };
      // If getting a new token silently fails, that error says more than Azure's.
      const second = await getToken({ ...wants, signal });
      if (second.value === first.value) return answer;
      request.headers.set("Authorization", `Bearer ${second.value}`);
      const again = await next(request);
      if (again.status !== 401 || !asksForClaims(challenge)) return again;
      const { host } = new URL(request.url);
      // The same challenge again: the silent sign-in was not enough.
      const refusal = { status: 401, header: headerOf(answer), body: answer.bodyAsText ?? "", host };
      throw new AzureError(problemFromResponse(refusal, now()));
    },
  };
}
