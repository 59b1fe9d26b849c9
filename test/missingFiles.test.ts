/** Which files a module reads, and what the server does when one of them is not there, or comes later. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createService } from "../server/src/createService";
import { isSurelyMissing } from "../server/src/hosts/fileRuntime";
import { createMissingFiles } from "../server/src/lsp/session/missingFiles";
import { diskOf } from "./cli/diskOf";
import { catalog, serviceWith, uriOf } from "./harness/service";

const read = (argument: string) =>
  serviceWith({ "main.tf": `locals {\n  text = ${argument}\n}\n` }).filesRead(uriOf("").slice(0, -1));

test("files are named by paths that stay in the folder of the module", () => {
  assert.deepEqual(read('file("a.txt")'), ["a.txt"]);
  assert.deepEqual(read('join("", [file("./b/../a.txt")])'), []);
  assert.deepEqual(read(`filemd5("\${path.module}//b/./a.txt")`), ["b/a.txt"]);
  const root = `\${path.root}/a`;
  const open = `\${path.module}/\${var.b}`;
  for (const other of ["/etc/passwd", "~/a", "C:/a", "../a", root, open, ""])
    assert.deepEqual(read(`file("${other}")`), [], other);
});

test("a file is missing only where its folder is looked into", async () => {
  const disk = diskOf({ "/r/main.tf": "", "/r/b/there.txt": "" });
  const isMissing = (path: string, folder = "/r") => isSurelyMissing({ disk, path: folder }, path);
  assert.equal(await isMissing("a.txt"), true);
  assert.equal(await isMissing("b/a.txt"), true);
  assert.equal(await isMissing("b/there.txt"), false);
  assert.equal(await isMissing("a.txt", "/elsewhere"), false);
  const closed = { disk: { ...disk, leftOut: new Set(["/r/b"]) }, path: "/r" };
  assert.equal(await isSurelyMissing(closed, "b/a.txt"), false);
});

test("what is missing is looked for again until it is there", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const service = createService(catalog);
  service.open(uriOf("main.tf"), 'locals {\n  text = file("a.txt")\n}\n');
  const folder = uriOf("").slice(0, -1);
  let there = false;
  const runtime = { service, missingFiles: async (_: string, paths: readonly string[]) => (there ? [] : paths) };
  const told: (readonly string[])[] = [];
  const files = createMissingFiles(
    runtime,
    () => ({ roots: [], maxFileSize: 1, log: () => {} }),
    (at) => told.push(files.of(at)),
  );
  await files.look(folder);
  there = true;
  context.mock.timers.tick(5000);
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(told, [["a.txt"], []]);
  context.mock.timers.tick(60_000);
  assert.equal(told.length, 2);
});
