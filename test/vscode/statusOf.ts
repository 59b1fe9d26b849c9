import { extensions, type Uri } from "vscode";
import type { Api } from "../../client/src/extension";

/** The provider version in force for a document; waits for the language server to have started. */
export async function statusOf(uri: Uri) {
  const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
  return api?.status(uri);
}
