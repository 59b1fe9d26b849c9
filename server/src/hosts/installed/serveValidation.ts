// The introspection's process as one that stays, and asks providers about blocks as long as it is told to (installedValidator.ts).
import type { AnsweredMessage, AskedMessage } from "./askedProcess";
import { createProviderPool } from "./providerPool";
import type { ValidationReply, ValidationRequest } from "./validationTypes";

/** Answers the process that has started this one. */
export function serveValidation(): void {
  const packages = createProviderPool();
  const open = new Map<number, AbortController>();
  process.on("message", async (message: AskedMessage<ValidationRequest>) => {
    if ("cancel" in message) {
      open.get(message.id)?.abort();
      return;
    }
    const { id, request } = message;
    const cancel = new AbortController();
    open.set(id, cancel);
    const reply = await packages.validate(request, cancel.signal);
    open.delete(id);
    process.send?.({ id, reply } satisfies AnsweredMessage<ValidationReply>);
  });
}
