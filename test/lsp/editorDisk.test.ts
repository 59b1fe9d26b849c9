// Files that only the editor can reach: those of virtual folders, and all of them in a browser.
import assert from "node:assert/strict";
import { dirname } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { editorDisks, type SendRequest } from "../../server/src/hosts/files/editorDisk";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import type { ReadOptions, StampedData } from "../../server/src/lsp/runtime";
import { existsRequest, listRequest, readRequest, timesRequest } from "../../server/src/protocol/index";
import { catalog } from "../harness/service";

const root = "vscode-vfs://github/team/repository";
const files: Readonly<Record<string, string>> = {
  "main.tf": "# main",
  "other file.tf": "# other",
  ".terraform.lock.hcl": "# lock",
  "notes.md": "",
  ".hidden/main.tf": "",
};

const reading: ReadOptions = { roots: [root], maxFileSize: 20_000_000, log: assert.fail };

/** An editor with those files, which counts what it is asked. */
function editor() {
  const asked: string[] = [];
  const ask = async (request: string, { uri }: { uri: string }): Promise<unknown> => {
    asked.push(`${request} ${uri}`);
    const path = decodeURIComponent(uri.slice(root.length + 1));
    if (request === readRequest) return files[path] ?? null;
    const names = Object.keys(files).map((name) => (path === "" ? name : name.slice(path.length + 1)));
    if (request === existsRequest) return path in files || (path === "" && uri.startsWith(root));
    assert.equal(request, listRequest);
    return [...new Set(names.map((name) => name.split("/")[0]!))].map((name) => ({ name, isFolder: !(name in files) }));
  };
  return { ask: ask as SendRequest, asked };
}

test("the files of a virtual folder are read through the editor", async () => {
  const runtime = nodeRuntime(catalog, editor().ask);
  const read = await runtime.readFolder(root, reading);
  assert.deepEqual(read, [
    { name: "main.tf", text: "# main" },
    { name: "other file.tf", text: "# other" },
  ]);
  assert.equal(await runtime.readFile(`${root}/other%20file.tf`, reading), "# other");
  assert.equal(await runtime.readFile(`${root}/missing.tf`, reading), undefined);
  assert.equal((await runtime.readModuleContext(root, reading)).lock, "# lock");
});

test("a file on disk is never asked for", async () => {
  const { ask, asked } = editor();
  const runtime = nodeRuntime(catalog, ask);
  await runtime.readFile(pathToFileURL("nowhere/main.tf").href, reading);
  assert.deepEqual(asked, []);
});

test("addresses without a folder have no neighbours", async () => {
  const locate = editorDisks(editor().ask);
  for (const uri of ["untitled:Untitled-1", "nonsense", "", "memfs:/%E0%A4%A"])
    assert.equal(locate(uri, reading), undefined, uri);
});

test("an editor that does not know the question is asked once", async () => {
  let count = 0;
  const locate = editorDisks(() => {
    count++;
    return Promise.reject(new Error("Unhandled method"));
  });
  const { disk, path } = locate(`${root}/main.tf`, reading)!;
  assert.equal(await disk.read(path), undefined);
  assert.deepEqual(await disk.list(dirname(path)), { files: [], folders: [] });
  assert.equal(await disk.exists(path), false);
  assert.equal(count, 1);
});

test("a file of data is read again only where the editor says that it has changed", async () => {
  const asked: string[] = [];
  let times: { changed: number; size: number } | null = { changed: Date.now() - 60_000, size: 9 };
  let isKnown = true;
  const ask = async (request: string): Promise<unknown> => {
    asked.push(request);
    if (request === timesRequest && !isKnown) throw new Error("Unhandled method");
    return request === timesRequest ? times : '{"a": 1}';
  };
  const runtime = nodeRuntime(catalog, ask as SendRequest);
  const known: StampedData = new Map();
  const readings = async () => {
    asked.length = 0;
    const found = await runtime.missingFiles!(root, ["values.json"], reading, known);
    assert.equal(found.contents?.get("values.json"), '{"a": 1}');
    return asked.filter((request) => request === readRequest).length;
  };
  assert.equal(await readings(), 1);
  assert.equal(await readings(), 0);
  times = { changed: times.changed + 1, size: 9 };
  assert.equal(await readings(), 1, "It has changed.");
  times = { changed: Date.now(), size: 9 };
  assert.equal(await readings(), 1, "It has only just changed.");
  assert.equal(await readings(), 1, "It may have changed again within the same moment.");
  times = { changed: 0, size: 9 };
  assert.equal(await readings(), 1, "It has no times.");
  assert.equal(await readings(), 1, "It still has none.");
  isKnown = false;
  assert.equal(await readings(), 1, "The editor knows no times.");
  assert.equal(await readings(), 1);
  assert.equal(asked.includes(timesRequest), false, "It is not asked again.");
});
