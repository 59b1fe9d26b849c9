import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "vscode-languageserver/node";
import { createService } from "../../../server/src/createService";
import { isModuleFile } from "../../../server/src/hosts/files/fileKinds";
import { applyEdits } from "../../../server/src/text/edit";
import { Lines } from "../../../server/src/text/lines";
import { catalog } from "../../harness/service";
import { edits } from "../../incremental/edits";
import type { Random } from "../../languages/random";
import { folder, startEditor } from "../../lsp/connectEditor";
import type { Fuzzer } from "../fuzzer";
import { anyModule } from "../modules";

/** A disk that takes its time, and an editor on it. */
async function editorOn(disk: ReadonlyMap<string, string>, random: Random) {
  const service = createService(catalog);
  const slowly = () => (random.below(3) === 0 ? setTimeout(random.below(8)) : Promise.resolve());
  const addressOf = (name: string) => `${folder}/${name}`;
  const editor = await startEditor({
    runtime: {
      service,
      isModuleFile,
      async readFolder(uri) {
        await slowly();
        const names = [...disk.keys()].filter(
          (name) => addressOf(name).slice(0, addressOf(name).lastIndexOf("/")) === uri,
        );
        const files = names.map((name) => ({ name: name.slice(name.lastIndexOf("/") + 1), text: disk.get(name)! }));
        await slowly();
        return files;
      },
      async readFile(uri) {
        await slowly();
        const text = disk.get(uri.slice(folder.length + 1));
        await slowly();
        return text;
      },
      async readModuleContext() {
        await slowly();
        return { parents: [] };
      },
      callersOf: async (uri) => (uri === folder ? [] : [folder]),
      moduleFolders: async () => [folder, `${folder}/inner`],
    },
  });
  const ask = <T>(method: string, params: object): Promise<T | undefined> =>
    editor.client.sendRequest<T>(method, params).catch(() => undefined);
  return { ...editor, service, addressOf, ask };
}

type Editor = Awaited<ReturnType<typeof editorOn>>;

export const fuzzer: Fuzzer = {
  name: "protocol",
  holds:
    "an editor that opens, changes and closes files while others change on disk sees in the end what a new one sees",
  inSuite: 4,
  async attack(random) {
    const disk = new Map(anyModule(random));
    const editor = await editorOn(disk, random);
    const done: string[] = [];
    const opened = new Map<string, string>();
    let version = 1;
    try {
      for (let round = 0; round < 25; round++) {
        done.push(await happens());
        if (random.below(4) === 0) await setTimeout(random.below(12));
      }
      return (await seenByBoth()) ?? (await forgotten());
    } finally {
      await editor.close();
    }

    async function happens(): Promise<string> {
      const name = random.pick(["main.tf", "b.tf", "inner/main.tf", "inner/more.tf", "tests/a.tftest.hcl"]);
      const text = opened.get(name);
      switch (random.below(9)) {
        case 0:
        case 1:
          return text === undefined ? open(name, disk.get(name) ?? "") : close(name);
        case 2: {
          const before = disk.get(name);
          if (before === undefined) disk.set(name, 'variable "later" {}\n');
          else if (random.below(4) === 0) disk.delete(name);
          else disk.set(name, changed(before));
          const type = before === undefined ? 1 : disk.has(name) ? 2 : 3;
          await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
            changes: [{ uri: editor.addressOf(name), type }],
          });
          return `${name} is ${["", "made", "changed", "deleted"][type]} on disk`;
        }
        case 3: {
          if (text === undefined) return "nothing";
          disk.set(name, text);
          await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
            changes: [{ uri: editor.addressOf(name), type: 2 }],
          });
          return `${name} is saved`;
        }
        case 4: {
          const textDocument = { uri: editor.addressOf(name) };
          const position = { line: random.below(40), character: random.below(20) };
          const method = random.pick([
            "hover",
            "completion",
            "references",
            "rename",
            "definition",
            "diagnostic",
            "documentSymbol",
          ]);
          const more = { context: { includeDeclaration: true, triggerKind: 1 }, newName: `name_${random.below(1000)}` };
          void editor.ask(`textDocument/${method}`, { textDocument, position, ...more });
          return `${method} of ${name}`;
        }
        default: {
          if (text === undefined) return "nothing";
          await change(name, text, changed(text));
          return `${name} is edited`;
        }
      }
    }

    function changed(text: string): string {
      const kind = random.pick(Object.keys(edits));
      const changes = edits[kind]!(new Map([["one", text]]), random);
      return changes.reduce((now, edit) => applyEdits(now, [edit]), text);
    }

    async function open(name: string, text: string): Promise<string> {
      opened.set(name, text);
      await editor.client.sendNotification("textDocument/didOpen", {
        textDocument: { uri: editor.addressOf(name), languageId: "terraform", version: version++, text },
      });
      return `${name} is opened`;
    }

    async function close(name: string): Promise<string> {
      opened.delete(name);
      await editor.client.sendNotification("textDocument/didClose", { textDocument: { uri: editor.addressOf(name) } });
      return `${name} is closed`;
    }

    /** Sent as the one stretch that differs. */
    async function change(name: string, before: string, after: string): Promise<void> {
      opened.set(name, after);
      let start = 0;
      while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
      let end = 0;
      while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
      const lines = new Lines(before);
      const range = { start: lines.positionAt(start), end: lines.positionAt(before.length - end) };
      await editor.client.sendNotification("textDocument/didChange", {
        textDocument: { uri: editor.addressOf(name), version: version++ },
        contentChanges: [{ range, text: after.slice(start, after.length - end) }],
      });
    }

    async function seenByBoth(): Promise<string | undefined> {
      const other = await editorOn(disk, random);
      try {
        for (const [name, text] of opened)
          await other.client.sendNotification("textDocument/didOpen", {
            textDocument: { uri: other.addressOf(name), languageId: "terraform", version: 1, text },
          });
        // What is typed into a call is looked at only after a while.
        for (let waited = 0; ; waited += 50) {
          const [kept, fresh] = await Promise.all([editor, other].map((one) => diagnosticsOf(one, opened.keys())));
          if (isDeepStrictEqual(kept, fresh)) return undefined;
          if (waited > 3000)
            return `kept:  ${JSON.stringify(kept)}\nfresh: ${JSON.stringify(fresh)}\n${done.join("; ")}\n${told(opened)}\non disk\n${told(disk)}`;
          await setTimeout(50);
        }
      } finally {
        await other.close();
      }
    }

    async function forgotten(): Promise<string | undefined> {
      for (const name of [...opened.keys()]) await close(name);
      for (let waited = 0; editor.service.findSymbols("").length > 0; waited += 20) {
        if (waited > 3000) return `After all was closed there is still something.\n${done.join("; ")}`;
        await editor.ask("azuremlTerraform/status", { uri: folder });
        await setTimeout(20);
      }
      return undefined;
    }
  },
};

async function diagnosticsOf(editor: Editor, names: Iterable<string>): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const name of names) {
    const textDocument = { uri: editor.addressOf(name) };
    const report = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
    all[name] = report?.items;
  }
  return all;
}

function told(files: ReadonlyMap<string, string>): string {
  return [...files].map(([name, text]) => `--- ${name}\n${text}`).join("\n");
}
