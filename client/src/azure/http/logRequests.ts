// One line in the log for each request: what was asked and how it went, never what was sent with it.
import type { Clock, Log } from "../host";
import type { Policy } from "./policy";

export function logRequests(log: Log, clock: Clock): Policy {
  return {
    name: "azuremlNote",
    async sendRequest(request, next) {
      const { pathname } = new URL(request.url);
      const start = clock.now();
      try {
        const answer = await next(request);
        log.debug(`${request.method} ${pathname}: ${answer.status} in ${clock.now() - start} ms`);
        return answer;
      } catch (error) {
        log.debug(`${request.method} ${pathname}: ${String(error)} after ${clock.now() - start} ms`);
        throw error;
      }
    },
  };
}
