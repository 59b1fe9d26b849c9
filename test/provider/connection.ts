import { connectionOf } from "../../server/src/hosts/provider/connection";
import { wireMethod } from "../../server/src/hosts/provider/protocol";
import { type ProviderConnection, ProviderGone } from "../../server/src/introspection/provider";
import { answerTo, type Request } from "./answerTo";
import type { ProviderDescription } from "./description";

/** A described provider without a process: the same messages, answered at once. Of any illness it is gone. */
export function connectionTo(description: ProviderDescription): ProviderConnection & { stop(): void } {
  const connection = connectionOf(async (method, message) => {
    const { request, response } = wireMethod(method, description.protocol);
    const answer = await answerTo(method, request.read(request.write(message)) as Request, description);
    if ("illness" in answer) throw new ProviderGone("It is ill.");
    return response.read(response.write(answer));
  });
  return { ...connection, stop: () => undefined };
}
