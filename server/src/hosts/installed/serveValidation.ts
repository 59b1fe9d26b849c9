// The introspection's process as one that stays, and asks providers about blocks as long as it is told to (installedValidator.ts).
import { createProviderPool } from "./providerPool";
import type { ValidationReply, ValidationRequest } from "./validationTypes";

/** What it is sent: a request under a number, or that nobody waits for one any more. */
export type ValidatorMessage =
  | { readonly id: number; readonly request: ValidationRequest }
  | { readonly id: number; readonly cancel: true };

/** What it sends. */
export interface ValidatorReply {
  readonly id: number;
  readonly outcome: ValidationReply;
}

/** Answers whoever has started this process. */
export function serveValidation(): void {
  const packages = createProviderPool();
  const open = new Map<number, AbortController>();
  process.on("message", async (message: ValidatorMessage) => {
    if ("cancel" in message) {
      open.get(message.id)?.abort();
      return;
    }
    const { id, request } = message;
    const cancel = new AbortController();
    open.set(id, cancel);
    const outcome = await packages.validate(request, cancel.signal);
    open.delete(id);
    process.send?.({ id, outcome } satisfies ValidatorReply);
  });
}
