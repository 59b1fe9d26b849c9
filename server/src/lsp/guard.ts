// The one place that handlers fail in: what goes wrong is logged and answered with nothing, so that the editor never
// sees a broken server. A cancelled request is answered as cancelled.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { escapeMessage } from "../text/escape";
import type { Log } from "./runtime";

/** Wraps a handler; `empty` is the answer where there is none. */
export function guard<P, R>(
  log: Log,
  name: string,
  empty: R,
  handler: (params: P) => R | Promise<R>,
): (params: P, token?: CancellationToken) => Promise<R> {
  return async (params, token) => {
    stopIfCancelled(token);
    let answer = empty;
    try {
      answer = await handler(params);
    } catch (error) {
      if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, escapeMessage(error.message));
      log(`The ${name} handler failed, its answer is empty. ${error instanceof Error ? error.stack : String(error)}`);
    }
    stopIfCancelled(token);
    return answer;
  };
}

function stopIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  }
}

/** What a handler throws that will not do what it was asked: its sentence is the answer, shown by the editor. */
export class Refusal extends Error {}
