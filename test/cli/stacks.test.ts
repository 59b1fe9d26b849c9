// The files of a stack are read together, from a folder and for one of them; what is in JSON is there and is not known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import { catalog } from "../harness/service";
import { project, run } from "./run";

const files = {
  "variables.tfcomponent.hcl": 'variable "location" {\n  type = string\n}\n',
  "outputs.tfcomponent.hcl": 'output "all" {\n  type  = list(string)\n  value = [var.location, var.none]\n}\n',
};
const json = { "more.tfcomponent.json": "{}" };

test("check reads them together", async (context) => {
  const folder = project(context, files);
  for (const what of [".", "outputs.tfcomponent.hcl"]) {
    const { code, out } = await run(folder, "check", what);
    assert.equal(code, 1, out);
    assert.match(
      out,
      /^outputs\.tfcomponent\.hcl:3:\d+ error undeclared-reference: This stack declares no var\.none\./,
    );
    assert.match(out, /Found 1 error /);
  }
  assert.equal((await run(project(context, { ...files, ...json }), "check")).code, 0);
});

test("an editor is given all of them with the first", async (context) => {
  const folder = pathToFileURL(project(context, { ...files, ...json })).href;
  const reading = { roots: [folder], maxFileSize: 20_000_000, log: assert.fail };
  const read = await nodeRuntime(catalog, () => Promise.reject(new Error("not on disk"))).readFolder(folder, reading);
  assert.deepEqual(
    read.map(({ name, text }) => [name, text === null]),
    [
      ["more.tfcomponent.json", true],
      ["outputs.tfcomponent.hcl", false],
      ["variables.tfcomponent.hcl", false],
    ],
  );
});
