import { Disposable, type Uri, workspace } from "vscode";

/** Tells of each file of the open folders that comes, changes on disk, or goes, until it is disposed of. */
export function watchFiles(pattern: string, changed: (file: Uri, isNew: boolean) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  const existing = (file: Uri) => changed(file, false);
  return Disposable.from(
    watcher,
    watcher.onDidCreate((file) => changed(file, true)),
    watcher.onDidChange(existing),
    watcher.onDidDelete(existing),
  );
}
