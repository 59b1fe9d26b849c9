// The provider version in force for a document.
import type { StatusParams, StatusResult } from "../../protocol";
import type { Session } from "../session/session";

/** The status, or null for a document that the server does not know. */
export async function status({ folders, service }: Session, { uri }: StatusParams): Promise<StatusResult> {
  await folders.loading(uri);
  return service.status(uri) ?? null;
}
