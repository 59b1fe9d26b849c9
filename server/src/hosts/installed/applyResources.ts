// Starts the process in which an installed provider applies resources beside a loopback Azure (serveApplying.ts), and waits for what it sends.
import type { ApplyingReply, ApplyingRequest } from "./applyingTypes";
import { toApply } from "./introspectionMessages";
import { startIntrospection } from "./startIntrospection";

/** What a provider sends for resources. Never rejects. */
export function applyResources(request: ApplyingRequest): Promise<ApplyingReply> {
  const child = startIntrospection(toApply);
  return new Promise((resolve) => {
    child.once("message", (reply: ApplyingReply) => resolve(reply));
    child.once("error", ({ message }) =>
      resolve({ kind: "failed", reason: `The introspection has ended: ${message}.` }),
    );
    child.once("exit", () => resolve({ kind: "failed", reason: "The introspection has ended." }));
    child.send(request, () => undefined);
  });
}
