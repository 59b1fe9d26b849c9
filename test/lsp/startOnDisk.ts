// An editor on a disk that has folders as well, over the real service, since what is asked is about several files.
import type { ClientCapabilities, WorkspaceEdit } from "vscode-languageserver/node";
import { createService } from "../../server/src/createService";
import { isModuleFile } from "../../server/src/hosts/files/fileKinds";
import type { Runtime } from "../../server/src/lsp/runtime";
import { catalog } from "../harness/service";
import { connectEditor, everything, folder } from "./connectEditor";

/** Renames, and shows edits before they are made. */
const withRename: ClientCapabilities = {
  ...everything,
  textDocument: { ...everything.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
  workspace: {
    ...everything.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

interface Setup {
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Paths from the folder that cannot be written. */
  readonly readOnly?: readonly string[];
  readonly stampOf?: Runtime["stampOf"];
  /** Is told each folder around which is looked. */
  readonly lookedAround?: (uri: string) => void;
  /** What reading a folder waits for. */
  readonly beforeReading?: (uri: string) => Promise<void> | undefined;
}

/** The editor, closed when the test ends. */
export async function start({ files = {}, readOnly = [], stampOf, lookedAround, beforeReading, ...options }: Setup) {
  const reads: string[] = [];
  const disk = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const namesIn = (uri: string) =>
    [...disk.keys()]
      .filter((file) => file.slice(0, file.lastIndexOf("/")) === uri)
      .map((file) => file.slice(uri.length + 1));
  const service = createService(catalog);
  const editor = await connectEditor({
    capabilities: withRename,
    ...options,
    runtime: {
      service,
      isModuleFile: (name) => isModuleFile(name) || name.endsWith(".tfvars"),
      async readFolder(uri) {
        await beforeReading?.(uri);
        return namesIn(uri).map((name) => ({ name, text: disk.get(`${uri}/${name}`)! }));
      },
      async readFile(uri) {
        reads.push(uri);
        return disk.get(uri);
      },
      ...(stampOf && { stampOf }),
      ...(lookedAround && {
        async readModuleContext(uri) {
          lookedAround(uri);
          return { parents: [] };
        },
      }),
      callersOf: async (uri) => (uri === folder ? [] : [folder]),
      moduleFolders: async () => [folder, `${folder}/net`],
      isWritable: async (uri) => !readOnly.includes(uri.slice(folder.length + 1)),
    },
  });
  const ask = <T>(method: string, params: object) => editor.client.sendRequest<T>(`textDocument/${method}`, params);
  return { ...editor, disk, reads, ask, service };
}

/** New texts by file, as an editor would insert them. */
export function newTexts({ documentChanges, changes }: WorkspaceEdit): Record<string, string[]> {
  const listed = documentChanges?.flatMap((one) =>
    "edits" in one ? [[one.textDocument.uri, one.edits] as const] : [],
  );
  const all = listed ?? Object.entries(changes ?? {});
  return Object.fromEntries(
    all.map(([uri, edits]) => [
      uri.slice(folder.length + 1),
      edits.map((edit) => ("newText" in edit ? edit.newText : "")),
    ]),
  );
}
