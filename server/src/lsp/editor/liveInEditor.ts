// What is live in Azure, as the editor reads it: nobody is signed in here.
import type { Connection } from "vscode-languageserver";
import { type LiveAnswer, type ReadLiveParams, readLiveRequest } from "../../protocol/index";
import type { LiveSource } from "../installedProviders";

/** Reads live resources by asking the editor. Never rejects. */
export function liveInEditor(connection: Pick<Connection, "sendRequest">): LiveSource["answerAt"] {
  return (id, apiVersion, isList = false) =>
    connection
      .sendRequest<LiveAnswer>(readLiveRequest, { id, apiVersion, ...(isList && { isList }) } satisfies ReadLiveParams)
      .catch(() => ({ kind: "unread", because: "The editor did not answer." }));
}
