// Everything between Azure and code: imports, what is managed where, and comparing. Titles are in package.json.
import { commands, Disposable } from "vscode";
import { protect } from "../protect";
import { compareWithLive } from "./compareWithLive";
import { copyImportBlock } from "./copyImportBlock";
import { createDifferences } from "./differences";
import { importWorkspace } from "./importWorkspace";
import { createManaged, fileOf } from "./managed";
import { createPreview } from "./preview";
import { revealInCode } from "./revealInCode";
import type { Importing } from "./source";
import { createTexts } from "./texts";

/** Its commands, and the marks in the view of workspaces, until it is disposed of. */
export function registerImporting(importing: Importing): Disposable {
  const texts = createTexts();
  const preview = createPreview(texts);
  const managed = createManaged(importing);
  const differences = createDifferences(importing);

  function command(id: string, name: string, run: (...args: readonly unknown[]) => unknown): Disposable {
    return commands.registerCommand(`azuremlTerraform.${id}`, (...args: unknown[]) =>
      protect(importing.log, name, () => run(...args)),
    );
  }

  function mark(): void {
    importing.source.setMark(({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
  }

  const { view } = importing.source;
  const lookAt = ({ visible }: { visible: boolean }) => {
    if (visible) protect(importing.log, "Looking for what is in code", () => managed.update());
  };
  return Disposable.from(
    texts,
    preview,
    managed,
    differences,
    managed.onDidChange(mark),
    view.onDidChangeVisibility(lookAt),
    command("importWorkspace", "Importing", (...args) => importWorkspace(importing, preview, args)),
    command("applyImport", "Applying the import", () => preview.answer(true)),
    command("discardImport", "Discarding the import", () => preview.answer(false)),
    command("copyImportBlock", "Copying the import block", (...args) => copyImportBlock(importing, args)),
    command("compareWithLive", "Comparing", (...args) =>
      compareWithLive({ importing, managed, differences, texts }, args),
    ),
    command("revealInCode", "Revealing in code", (...args) => revealInCode(importing, managed, args)),
  );
}
