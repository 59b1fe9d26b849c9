/** What people put into their repository names the tools that there are, and nothing that is not. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { tools } from "../../server/src/hosts/mcp/tools/index";
import { root } from "../harness/service";

const program = join(root, "dist/cli.js");
const said = (...args: string[]) => spawnSync(process.execPath, [program, "skill", ...args], { encoding: "utf8" });

test("a skill has a name, says when it is used, and names every tool", () => {
  const { stdout, status } = said();
  assert.equal(status, 0);
  assert.match(stdout, /^---\nname: azureml-terraform\ndescription: .{50,1024}\n---\n\n# /);
  for (const { name } of tools) assert.ok(stdout.includes(`\`${name}\``), name);
});

test("a section for AGENTS.md lies below its heading", () => {
  const { stdout } = said("--agents-md");
  assert.deepEqual(
    [...stdout.matchAll(/^#+/gm)].map(([signs]) => signs.length),
    [2, 3, 3],
  );
});
