import { connectionOf } from "../../server/src/hosts/provider/connection";
import { wireMethod } from "../../server/src/hosts/provider/protocol";
import type { ProviderConnection } from "../../server/src/learner/provider";
import { answerTo, type Request } from "./answerTo";
import type { ProviderDescription } from "./description";

/** A described provider without a process: the same messages, answered at once. It has no illness. */
export function connectionTo(description: ProviderDescription): ProviderConnection & { stop(): void } {
  const connection = connectionOf(async (method, message) => {
    const { request, response } = wireMethod(method, description.protocol);
    const answer = answerTo(method, request.read(request.write(message)) as Request, description);
    return response.read(response.write(answer));
  });
  return { ...connection, stop: () => undefined };
}
