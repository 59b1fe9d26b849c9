// Logs one line for each request: method, path and status, never headers or bodies.
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
