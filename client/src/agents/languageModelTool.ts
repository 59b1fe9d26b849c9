import {
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  type PreparedToolInvocation,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import type { ToolReply } from "../../../server/src/protocol/index";
import { mayWrite } from "../mayWrite";
import type { ToolProcess } from "./toolProcess";

/** What every tool that writes is asked with. */
interface Input {
  readonly write?: unknown;
  /** Whether Azure is to be asked. */
  readonly live?: unknown;
  readonly path?: unknown;
}

/** A tool by the name that package.json has for it: our prefix, and what the tools call it. */
export function languageModelTool(name: string, tools: ToolProcess): LanguageModelTool<Input> {
  return {
    prepareInvocation: ({ input }) => confirmation(input),
    async invoke({ input }) {
      if (input.write === true && !mayWrite())
        return result(l10n.t("Nothing is written in a folder that is not trusted."));
      const reply = await tools.ask({
        name: name.slice(name.indexOf("_") + 1),
        input,
        roots: (workspace.workspaceFolders ?? []).filter(isOnDisk).map(({ uri }) => uri.fsPath),
        texts: workspace.textDocuments
          .filter((one) => one.isDirty && isOnDisk(one))
          .map((one) => [one.uri.fsPath, one.getText()]),
        isTrusted: workspace.isTrusted,
      });
      return result(await written(reply));
    },
  };
}

/** What the person is asked before a tool writes, or asks Azure. */
function confirmation({ write, live }: Input): PreparedToolInvocation {
  const [isWriting, isLive] = [write === true, live === true];
  if (!isWriting && !isLive) return {};
  const sentences = [
    ...(isLive
      ? [
          l10n.t(
            "The tool reads from Azure with the account of `az` or of the ARM_ variables. It changes nothing there.",
          ),
        ]
      : []),
    ...(isWriting ? [l10n.t("The tool changes files in the open folders. One undo in each file reverts it.")] : []),
  ];
  const title = isLive
    ? isWriting
      ? l10n.t("Ask Azure and write files?")
      : l10n.t("Ask Azure?")
    : l10n.t("Write files?");
  return { confirmationMessages: { title, message: sentences.join(" ") } };
}

function isOnDisk({ uri }: { readonly uri: Uri }): boolean {
  return uri.scheme === "file";
}

/** What a tool says, once its files are written. */
async function written({ text, files }: ToolReply): Promise<string> {
  const problem = files.length === 0 ? undefined : await writeTogether(files);
  return problem ?? text;
}

function result(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}

/** Writes files as one edit, which can be undone, and saves them; a sentence where they are not as they were read. */
async function writeTogether(files: ToolReply["files"]): Promise<string | undefined> {
  const edit = new WorkspaceEdit();
  const open: TextDocument[] = [];
  for (const { path, before, after } of files) {
    const uri = Uri.file(path);
    const document = await workspace.openTextDocument(uri).then(
      (one) => one,
      () => undefined,
    );
    if (!document && before === "") {
      edit.createFile(uri, { contents: new TextEncoder().encode(after) });
      continue;
    }
    const text = document?.getText();
    if (!document || text !== before) return l10n.t("Nothing was written: {0} has changed meanwhile. Ask again.", path);
    edit.replace(uri, new Range(document.positionAt(0), document.positionAt(text.length)), after);
    open.push(document);
  }
  if (!(await workspace.applyEdit(edit))) return l10n.t("Nothing was written: the editor refused the change.");
  for (const document of open) await document.save();
  return undefined;
}
