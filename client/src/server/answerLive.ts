// Reads what is live in Azure for the server, which is not signed in.
import type { Disposable } from "vscode";
import { type LiveAnswer, type ReadLiveParams, readLiveRequest } from "../../../server/src/protocol/index";
import type { Azure } from "../azure/index";
import type { Server } from "./server";

/** Answers until it is disposed of; what is being read then is left. */
export function answerLive(
  server: Pick<Server, "answer">,
  azure: () => Pick<Azure, "answerInVersion">,
): Pick<Disposable, "dispose"> {
  const ended = new AbortController();
  const answering = server.answer<ReadLiveParams>(readLiveRequest, async ({ id, apiVersion }): Promise<LiveAnswer> => {
    const answered = await azure().answerInVersion(id, apiVersion, ended.signal);
    if (answered.ok) return { kind: "found", answer: answered.value as Readonly<Record<string, unknown>> };
    const { kind, message } = answered.problem;
    return kind === "gone" ? { kind: "gone" } : { kind: "unread", because: message };
  });
  return {
    dispose() {
      ended.abort();
      answering.dispose();
    },
  };
}
