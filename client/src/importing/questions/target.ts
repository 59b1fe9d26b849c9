// The file that an import goes into.
import { type Uri, workspace } from "vscode";
import { type StacksParams, stacksRequest } from "../../../../server/src/protocol/index";
import type { ImportContext } from "../context";

/** A file, there or not, that something is imported into. */
export interface ImportFile {
  readonly uri: Uri;
  readonly isNew: boolean;
  /** The stacks of a program that is there. */
  readonly stacks: readonly string[];
}

/** The file at an address, whether or not it exists. */
export async function targetAt({ server }: ImportContext, uri: Uri): Promise<ImportFile> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return { uri, isNew: true, stacks: [] };
  }
  if (!/\.[cm]?[jt]s$/.test(uri.path)) return { uri, isNew: false, stacks: [] };
  const text = (await workspace.openTextDocument(uri)).getText();
  const params: StacksParams = { uri: uri.toString(), text };
  return { uri, isNew: false, stacks: await server.request<readonly string[]>(stacksRequest, params) };
}
