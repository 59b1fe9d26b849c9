// The error handling of all handlers: an error is noted and the response is empty, so that the editor never
// sees a broken server. Cancelled requests are answered as cancelled.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { escapeMessage } from "../text/index";
import type { Failures } from "./failures";

/** Wraps a handler; `empty` is the response where it fails. */
export function guard<P, R>(
  { failed }: Failures,
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
      if (error instanceof RequestRefusal)
        throw new ResponseError(LSPErrorCodes.RequestFailed, escapeMessage(error.message));
      failed(`${name} handler`, error);
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

/** Thrown by a handler that refuses a request: the editor shows the message. */
export class RequestRefusal extends Error {}
