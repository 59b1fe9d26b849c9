// Reads what is live in Azure for the server, which is not signed in.
import type { Disposable } from "vscode";
import { type LiveAnswer, type ReadLiveParams, readLiveRequest } from "../../../server/src/protocol/index";
import type { Azure } from "../azure/index";
import type { Server } from "./server";

/** Answers the server's questions about live resources until it is disposed of. Disposing cancels requests in progress. */
export function answerLive(
  server: Pick<Server, "answer">,
  azure: () => Pick<Azure, "answerInVersion" | "listInVersion">,
): Pick<Disposable, "dispose"> {
  const ended = new AbortController();
  const answering = server.answer<ReadLiveParams>(
    readLiveRequest,
    async ({ id, apiVersion, isList }): Promise<LiveAnswer> => {
      const answered = await (isList ? listed : answerOf)(id, apiVersion);
      if (answered.ok) return { kind: "found", answer: answered.value as Readonly<Record<string, unknown>> };
      const { kind, message } = answered.problem;
      return kind === "gone" ? { kind: "gone" } : { kind: "unread", because: message };
    },
  );

  function answerOf(id: string, apiVersion: string) {
    return azure().answerInVersion(id, apiVersion, ended.signal);
  }

  async function listed(path: string, apiVersion: string) {
    const answered = await azure().listInVersion(path, apiVersion, ended.signal);
    return answered.ok ? { ...answered, value: { value: answered.value } } : answered;
  }

  return {
    dispose() {
      ended.abort();
      answering.dispose();
    },
  };
}
