/** An editor is given the files of a folder that the command line reads, and is told of their changes. */
import assert from "node:assert/strict";
import { join, relative, sep } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { checkedFiles } from "../../server/src/hosts/cli/modules/checkedFiles";
import { syncDisk } from "../../server/src/hosts/files/localDisk";
import { watched } from "../../server/src/hosts/files/watched";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import { isWatched } from "../../server/src/lsp/uris";
import { project } from "../cli/run";
import { catalog } from "../harness/service";

const read = [
  "backend.hcl",
  "extra.tf.json",
  "main.tf",
  "main.tftest.hcl",
  "main.tofu",
  "more.tfcomponent.hcl",
  "prod.tfbackend",
  "terraform.tfvars",
  "tests/further.tftest.hcl",
  "what.tfquery.hcl",
];
const others = [
  ".hidden.tf",
  "#main.tf",
  "main.ts",
  "notes.md",
  "tests/main.tf.txt",
  "below/main.tf",
  ".gone.tfquery.hcl",
];

test("what an editor is given of a folder is what the command line checks in it", async (context) => {
  const folder = project(context, Object.fromEntries([...read, ...others].map((name) => [name, ""])));
  const limits = { roots: [folder], maxFileSize: 1_000_000 };
  const [checked] = checkedFiles([folder], syncDisk(limits, assert.fail), assert.fail);
  const names = checked!.all.map((path) => relative(folder, path).split(sep).join("/"));
  assert.deepEqual(names.sort(), [...read].sort());
  const runtime = nodeRuntime(catalog, () => Promise.reject(new Error("not on disk")));
  const address = pathToFileURL(folder).href;
  const files = await runtime.readFolder(address, { roots: [address], maxFileSize: 1_000_000, log: assert.fail });
  assert.deepEqual(files.map(({ name }) => name).sort(), [...read].sort());
  for (const name of read) {
    assert.ok(runtime.isModuleFile(name), name);
    assert.ok(isWatched(pathToFileURL(join(folder, name)).href, watched), name);
  }
});
