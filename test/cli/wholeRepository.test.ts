/** A module that is a whole repository, as Azure's verified modules are, with its examples below it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { project, run } from "./run";

test("an example below the module that it calls is checked, and nothing is left out", async (context) => {
  const example = 'module "all" {\n  source = "../.."\n  nam    = "x"\n}\n';
  const module =
    'variable "name" {\n  type    = string\n  default = "x"\n}\n\noutput "name" {\n  value = var.name\n}\n';
  const folder = project(context, { "examples/all/main.tf": example, "main.tf": module, ".git/HEAD": "" });
  const { code, out, errors } = await run(folder, "check");
  assert.deepEqual([code, errors], [1, ""]);
  assert.match(out, /main\.tf:3:3 error unknown-argument: module\.all has no argument nam\./);
});
