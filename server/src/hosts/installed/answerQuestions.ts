// The learner's process as one that stays, and asks providers about blocks as long as it is told to (askInstalled.ts).
import { createAskedPackages } from "./askedPackages";
import type { AskOutcome, AskRequest } from "./askTypes";

/** What it is sent: a request under a number, or that nobody waits for one any more. */
export type AskMessage =
  | { readonly id: number; readonly request: AskRequest }
  | { readonly id: number; readonly cancel: true };

/** What it sends. */
export interface AskReply {
  readonly id: number;
  readonly outcome: AskOutcome;
}

/** Answers whoever has started this process. */
export function answerQuestions(): void {
  const packages = createAskedPackages();
  const open = new Map<number, AbortController>();
  process.on("message", async (message: AskMessage) => {
    if ("cancel" in message) {
      open.get(message.id)?.abort();
      return;
    }
    const { id, request } = message;
    const cancel = new AbortController();
    open.set(id, cancel);
    const outcome = await packages.ask(request, cancel.signal);
    open.delete(id);
    process.send?.({ id, outcome } satisfies AskReply);
  });
}
