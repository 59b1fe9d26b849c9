// Caches tokens that cost a program or a request, in memory, until shortly before they expire. Only one is fetched at a time.
import type { Clock } from "../host";
import { AzureError } from "../problems/problem";
import type { Credential, Identity } from "./credential";
import { type AccessToken, expiryMargin } from "./token";

export function keepTokens(
  identity: Identity,
  clock: Clock,
  fetchToken: (tenantId: string | undefined, signal: AbortSignal | undefined) => Promise<AccessToken>,
): Credential {
  const kept = new Map<string, AccessToken>();
  let last: Promise<unknown> = Promise.resolve();

  async function token(
    tenantId: string | undefined,
    renew: boolean,
    signal: AbortSignal | undefined,
  ): Promise<AccessToken> {
    const key = tenantId ?? "";
    const old = kept.get(key);
    if (old && !renew && old.expiresAt - expiryMargin > clock.now()) return old;
    const fresh = await fetchToken(tenantId, signal).catch((error) => {
      throw error instanceof AzureError ? new AzureError({ ...error.problem, isOfAll: true }) : error;
    });
    kept.set(key, fresh);
    return fresh;
  }

  return {
    identity,
    token({ tenantId, renew = false, signal }) {
      const refused = kept.get(tenantId ?? "");
      const mine = last.then(
        // Several requests may have been refused with the same token: the first of them brings the new one.
        () => token(tenantId, renew && kept.get(tenantId ?? "") === refused, signal),
      );
      last = mine.catch(() => {});
      return mine;
    },
  };
}
