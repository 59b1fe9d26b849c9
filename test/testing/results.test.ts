/** What Terraform prints while it runs a test, as the editor shows it: with a Terraform where there is one. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { CancellationToken, TestItem, TestRun } from "vscode";
import { programFor, runTerraform } from "../../client/src/testing/program";
import { stubVscode } from "../harness/vscodeStub.cjs";

const told: string[] = [];
stubVscode((where, args) => {
  if (/TestMessage/.test(where)) told.push(`${where} ${args.filter((one) => typeof one === "string").join(" | ")}`);
});

const never = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
} as CancellationToken;
const uri = { toString: () => "file:///tests/one.tftest.hcl" };
const itemOf = (name: string) => ({ id: `${uri}#${name}`, uri, label: name }) as unknown as TestItem;

/** The results of some runs, by their names, in the order in which they came. */
async function resultsOf(names: readonly string[], use: (told: (line: string) => void) => Promise<void>) {
  const { createResults } = await import("../../client/src/testing/results");
  const shown: string[] = [];
  const output: string[] = [];
  const note = (what: string) => (item: TestItem) => void shown.push(`${what} ${item.label}`);
  const run = {
    ...{ started: note("started"), passed: note("passed"), failed: note("failed") },
    ...{ errored: note("errored"), skipped: note("skipped"), appendOutput: (text: string) => void output.push(text) },
  };
  const items = names.map(itemOf);
  const results = createResults(run as unknown as TestRun, { uri } as unknown as TestItem, items);
  told.length = 0;
  await use((line) => results.printed(line, "/module"));
  results.end(false);
  return { shown, output: output.join(""), messages: [...told] };
}

function moduleWith(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "terraform-test-"));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "tests"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const assertion = `assert {\n    condition     = var.name == "a"\n    error_message = "It is called \${var.name}."\n  }`;
const tested = `run "good" {
  command = plan
  ${assertion}
}

run "bad" {
  command = plan
  variables {
    name = "b"
  }
  ${assertion}
}

run "after" {
  command = plan
}
`;
const terraform = programFor("one.tftest.hcl");
const options = terraform === undefined ? { skip: "no Terraform and no OpenTofu is installed" } : {};
const args = ["test", "-json", "-no-color", "-filter=tests/one.tftest.hcl"];

test("runs that pass, fail and follow one that failed", options, async (context) => {
  const folder = moduleWith(context, {
    "main.tf": 'variable "name" {\n  default = "a"\n}\n',
    "tests/one.tftest.hcl": tested,
  });
  const { shown, output, messages } = await resultsOf(["good", "bad", "after"], (line) =>
    runTerraform(terraform!, folder, args, never, line),
  );
  assert.deepEqual(shown.slice(0, 4), ["started good", "passed good", "started bad", "failed bad"]);
  assert.match(shown.at(-1) ?? "", /^(?:passed|skipped) after$/);
  assert.deepEqual(messages.slice(0, 1), ['TestMessage.diff Test assertion failed\nIt is called b. | "a" | "b"']);
  assert.match(output, /1 failed/);
});

test("what keeps all of a file from running is said of each run", options, async (context) => {
  const folder = moduleWith(context, {
    "main.tf": 'module "none" {\n  source = "./none"\n}\n',
    "tests/one.tftest.hcl": tested,
  });
  const { shown, messages } = await resultsOf(["good", "bad"], (line) =>
    runTerraform(terraform!, folder, args, never, line),
  );
  assert.deepEqual(
    shown.filter((one) => !one.startsWith("started")),
    ["errored good", "errored bad"],
  );
  assert.ok(messages.length > 0);
});

test("one that is stopped may end in its own time", async () => {
  let stop = () => {};
  const token = {
    isCancellationRequested: true,
    onCancellationRequested: (listener: () => void) => {
      stop = listener;
      return { dispose() {} };
    },
  } as unknown as CancellationToken;
  const lines: string[] = [];
  const program =
    "process.on('SIGINT', () => { console.log('destroyed'); process.exit(1); }); console.log('made'); setInterval(() => {}, 1000);";
  await runTerraform(process.execPath, tmpdir(), ["-e", program], token, (line) => {
    lines.push(line);
    if (line === "made") stop();
  });
  assert.deepEqual(lines, ["made", "destroyed"]);
});

test("a program that is not there is a failure", async () => {
  await assert.rejects(runTerraform(join(tmpdir(), "no-terraform"), tmpdir(), [], never, () => {}));
});
