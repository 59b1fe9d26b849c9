/** What is written on the disk, and read there: what answers name, in the roots, whatever lies around and is moved about meanwhile. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { withSwapAt } from "../harness/swapped";
import { connected } from "./connected";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "azureml-terraform-")));
after(() => rmSync(folder, { recursive: true, force: true }));
const journalName = ".azureml-terraform-journal";
const misspelt = `resource "azurerm_resource_group" "a" {\n  nam      = "x"\n  location = "westeurope"\n}\n`;

function journal(files: Readonly<Record<string, readonly [string, string]>>): string {
  const entries = Object.entries(files).map(([path, [before, after]]) => ({ path, before, after }));
  return JSON.stringify({ version: 1, pid: 0, files: entries });
}

/** A folder with these files. */
function made(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, file, ".."), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return join(folder, name);
}

test("what lies above the roots is not completed, in a repository neither", async () => {
  for (const name of ["above", "above-in-repository"]) {
    const path = made(name, {
      "root/main.tf": misspelt,
      "other.tf": "old",
      "root/below.tf": "old",
      [journalName]: journal({ "other.tf": ["old", "new"], "root/below.tf": ["old", "new"] }),
    });
    if (name !== "above") execFileSync("git", ["init", "--quiet", path]);
    const { call } = await connected([join(path, "root")]);
    for (const [tool, args] of [
      ["fix", { write: true }],
      ["upgrade", { to: "5", write: true }],
      ["import", { to: "new.tf", answers: [{}], write: true }],
    ] as const) {
      const { isError, text } = await call(tool, args);
      assert.ok(!isError, text);
    }
    assert.equal(readFileSync(join(path, "other.tf"), "utf8"), "old");
    assert.equal(readFileSync(join(path, "root/below.tf"), "utf8"), "old");
    assert.ok(existsSync(join(path, journalName)));
    assert.match(readFileSync(join(path, "root/main.tf"), "utf8"), /name {5}= "x"/);
  }
});

test("what is completed stands in the answer, and is there before anything is read", async () => {
  const half = '# whole\nresource "azurerm_resource_group" "b" {\n  nam      = "y"\n  location = "westeurope"\n}\n';
  const path = made("named", {
    "main.tf": misspelt,
    "half.tf": "# half\n",
    [journalName]: journal({ "half.tf": ["# half\n", half] }),
  });
  const { call } = await connected([path]);
  const { data, text } = await call("fix", { write: true });
  assert.match(text, /^An earlier command was interrupted .* completed now: \S+half\.tf\.$/m);
  assert.equal(data.settled.length, 1);
  assert.deepEqual(data.files.map(({ file }: { file: string }) => file).sort(), ["half.tf", "main.tf"]);
  assert.match(readFileSync(join(path, "half.tf"), "utf8"), /name {5}= "y"/);
  assert.deepEqual((await call("fix", { write: true })).data.settled, []);
  writeFileSync(join(path, journalName), journal({ "half.tf": [readFileSync(join(path, "half.tf"), "utf8"), "new"] }));
  assert.deepEqual((await call("fix", {})).data.settled, []);
  assert.ok(existsSync(join(path, journalName)), "nothing is written that was not asked for");
});

test("a journal that Git tracks, or of which it says nothing, is left alone, and so is what it names", async () => {
  const files = { "main.tf": "old", [journalName]: journal({ "main.tf": ["old", "new"] }) };
  const tracked = made("tracked", files);
  execFileSync("git", ["init", "--quiet", tracked]);
  execFileSync("git", ["-C", tracked, "add", "--all"]);
  const broken = made("broken", { ...files, ".git/HEAD": "nothing" });
  for (const path of [tracked, broken]) {
    const { call } = await connected([path]);
    const { isError, text } = await call("fix", { write: true });
    assert.ok(isError);
    assert.match(text, /journal is in the way: it is (part of the|in a) repository/);
    assert.equal(readFileSync(join(path, "main.tf"), "utf8"), "old");
    assert.ok(existsSync(join(path, journalName)));
  }
});

test("a path that is swapped at any moment leads nowhere else, neither to read nor to write", {
  skip: process.platform === "win32" && "links need a right there",
}, async () => {
  const secret = misspelt.replace("x", "topsecret");
  const swaps: Readonly<Record<string, (inside: string, outside: string) => void>> = {
    "the folder": (inside, outside) => {
      renameSync(join(inside, "sub"), join(inside, "moved"));
      symlinkSync(outside, join(inside, "sub"));
    },
    "the file": (inside, outside) => {
      rmSync(join(inside, "sub/main.tf"));
      symlinkSync(join(outside, "main.tf"), join(inside, "sub/main.tf"));
    },
  };
  let count = 0;
  for (const [swapped, swap] of Object.entries(swaps)) {
    for (const [tool, args, text] of [
      ["check", { path: "sub" }, secret],
      ["fix", { path: "sub", write: true }, misspelt],
      [
        "import",
        { to: "sub/new.tf", answers: [{ id: "/subscriptions/s/resourceGroups/r", name: "r" }], write: true },
        misspelt,
      ],
    ] as const) {
      for (let at = 1, most = 1; at <= most; at++) {
        count++;
        const path = made(`swapped-${count}`, { "outside/main.tf": text, "inside/sub/main.tf": misspelt });
        const [inside, outside] = [join(path, "inside"), join(path, "outside")];
        const { call } = await connected([inside]);
        let said = "";
        most = await withSwapAt(
          at,
          () => swap(inside, outside),
          async () => {
            said = (await call(tool, args)).text;
          },
        );
        const about = `${tool}, ${swapped} at ${at} of ${most}\n${said}`;
        assert.ok(!said.includes("topsecret"), about);
        assert.deepEqual(readdirSync(outside), ["main.tf"], about);
        assert.equal(readFileSync(join(outside, "main.tf"), "utf8"), text, about);
        rmSync(path, { recursive: true });
      }
    }
  }
  assert.ok(count > 100, `${count}`);
});
