/** Folding: the lines that stay visible of a text, each fold with `…` behind the line that it begins on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Lines } from "../../server/src/text/lines";
import { serviceWith, uriOf } from "../harness/service";

/** `start-end kind` of each fold, by lines, as an editor gets them. */
function foldsOf(text: string, name = "main.tf"): string[] | undefined {
  const lines = new Lines(text);
  return serviceWith({ [name]: text })
    .folds(uriOf(name))
    ?.flatMap(({ start, end, keepsLast, kind }) => {
      const first = lines.positionAt(start).line;
      const last = lines.positionAt(end).line - (keepsLast ? 1 : 0);
      return last > first ? [`${first}-${last}${kind ? ` ${kind}` : ""}`] : [];
    })
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

const block = (body: string) => `resource "azurerm_resource_group" "main" {\n${body}}\n`;

test("blocks, nested blocks, lists, maps and calls over lines; what closes them stays", () => {
  assert.deepEqual(foldsOf(block("  name = 1\n")), ["0-1"]);
  assert.deepEqual(foldsOf(block("  timeouts {\n    read = 1\n  }\n  tags = {\n    a = 1\n  }\n")), [
    "0-6",
    "1-2",
    "4-5",
  ]);
  assert.deepEqual(foldsOf(block("  list = [\n    1,\n  ]\n  call = max(\n    1,\n  )\n")), ["0-6", "1-2", "4-5"]);
  assert.deepEqual(foldsOf(block("  all = [\n    for one in [] :\n    one\n  ]\n")), ["0-4", "1-3"]);
  assert.deepEqual(foldsOf(block('  dynamic "x" {\n    for_each = []\n    content {\n      a = 1\n    }\n  }\n')), [
    "0-6",
    "1-5",
    "3-4",
  ]);
});

test("what is closed behind something else on its line folds with that line", () =>
  assert.deepEqual(foldsOf(block("  call = max(1,\n    2)\n")), ["0-2", "1-2"]));

test("strings over several lines fold to their end, and comment signs in them begin no comment", () => {
  assert.deepEqual(foldsOf(block("  text = <<-EOT\n    # one\n    # two\n  EOT\n")), ["0-4", "1-3"]);
  assert.deepEqual(foldsOf(block(`  text = <<EOT\n# region \${var.a}\n# endregion\nEOT\n`)), ["0-4", "1-3"]);
});

test("comments that follow one another, and comments over lines", () => {
  assert.deepEqual(foldsOf("# one\n# two\n\n# three\n// four\n// five\n"), ["0-1 comment", "3-5 comment"]);
  assert.deepEqual(foldsOf("/* one\n   two */\n# three\n"), ["0-1 comment"]);
  // What does not end takes its line alone, as it is read.
  assert.deepEqual(foldsOf("/* never closed\n# two\n# three\n"), ["1-2 comment"]);
  assert.deepEqual(foldsOf(block("  # one\n  # two\n  name = 1\n")), ["0-3", "1-2 comment"]);
});

test("regions, also in one another", () => {
  const text = `# region all\n${block("")}#region one\n// #endregion\n# endregion\n# endregion\n`;
  assert.deepEqual(foldsOf(text), ["0-5 region", "3-4 region"]);
  assert.deepEqual(foldsOf("# regional\n# two\n"), ["0-1 comment"]);
});

test("half-typed text", () => {
  assert.deepEqual(foldsOf('resource "a" "b" {\n  name = "x"\n\n'), ["0-1"]);
  assert.deepEqual(foldsOf("locals {\n  a = [\n    1,\n"), ["0-2", "1-2"]);
  assert.deepEqual(foldsOf("locals {\n  a = <<EOT\nnever\n"), ["0-2", "1-2"]);
  assert.deepEqual(foldsOf("tags = {\n  a = 1\n}\n", "main.tfvars"), ["0-1"]);
  assert.deepEqual(foldsOf('run "x" {\n  assert {\n    condition = true\n  }\n}\n', "main.tftest.hcl"), ["0-3", "1-2"]);
});

test("in JSON what stands in brackets, in programs nothing", () => {
  assert.deepEqual(foldsOf('{\n  "locals": {\n    "a": 1\n  }\n}\n', "main.tf.json")?.includes("1-2"), true);
  assert.equal(foldsOf('import "cdktf";\nnew X(this, "x", {\n});\n', "main.ts"), undefined);
  assert.equal(serviceWith({}).folds(uriOf("none.tf")), undefined);
});

test("a file of many lines", () => {
  const text = `# one\n# two\n${block("  tags = {\n    a = <<EOT\n# x\nEOT\n  }\n")}`.repeat(4000);
  assert.equal(foldsOf(text)?.length, 4000 * 4);
});
