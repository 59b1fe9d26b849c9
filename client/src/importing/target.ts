// The file that an import goes into.
import { type Uri, workspace } from "vscode";

export interface Target {
  readonly uri: Uri;
  readonly isNew: boolean;
}

/** A file that somebody named: it may be there. */
export async function targetAt(uri: Uri): Promise<Target> {
  try {
    await workspace.fs.stat(uri);
    return { uri, isNew: false };
  } catch {
    return { uri, isNew: true };
  }
}
