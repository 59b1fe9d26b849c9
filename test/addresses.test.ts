// Where relative paths lead: never out of the file system that they begin in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { uriBeside } from "../server/src/model/uri";

const cases: readonly [folder: string, path: string, address: string][] = [
  ["file:///w/live", "../net", "file:///w/net"],
  ["file:///w/live", ".//..//net", "file:///w/net"],
  ["file:///w/live", "./a//b/", "file:///w/live/a/b"],
  ["file:///w/live", "..\\net", "file:///w/net"],
  ["file:///w", "../../../../x", "file:///x"],
  ["file:///w", "..//..//..//attacker/share", "file:///attacker/share"],
  ["file:///w", "../..//", "file://"],
  ["file:///c%3A/w", "../../../attacker/share", "file:///c%3A/attacker/share"],
  ["file:///C:/w", "../../x", "file:///C:/x"],
  ["file://server/share/w", "../../../other/share", "file://server/share/other/share"],
  ["vscode-vfs://github/team/repository", "../../../../attacker", "vscode-vfs://github/attacker"],
  ["memfs:/w", "../../x", "memfs:/x"],
];

test("paths lead where Terraform would look, and to no other computer", () => {
  for (const [folder, path, address] of cases) assert.equal(uriBeside(folder, path), address, `${folder} ${path}`);
});
