/** Whatever we write into a Terraform file that is laid out as `terraform fmt` does leaves it laid out so. */
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { applyEdits, type Edit } from "../server/src/text/edit";
import { readCase } from "./harness/annotations";
import { applyFirstFixes } from "./harness/applyFirstFixes";
import { caseFiles, readFile } from "./harness/cases";
import { formatted } from "./harness/formatted";
import { opened } from "./harness/found";
import { lineEnds } from "./harness/lineEnds";
import { plainSnippet } from "./harness/plainSnippet";
import { ruleCases } from "./harness/ruleCases";
import { pinned, serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

const uri = uriOf("main.tf");

/** The cases of the rules, laid out. */
const texts = sampled(ruleCases(".tf"), lineEnds.areWindows ? 30 : 12, 0).map(({ file, text, fixed }) => ({
  file,
  text: formatted(text),
  isFixed: fixed !== text,
}));

test("each fix alone", () => {
  let edited = 0;
  for (const { file, text } of texts) {
    const service = opened("main.tf", text);
    for (const { edits, elsewhere, title } of service.fixes(uri, { start: 0, end: text.length })) {
      check(text, edits, `${file}: ${title}`);
      for (const other of elsewhere) check(service.text(other.uri) ?? "", other.edits, `${file}: ${title}`);
      edited++;
    }
  }
  assert.ok(edited > (lineEnds.areWindows ? 30 : 100), `Only ${edited} fixes were tried.`);
});

test("fixes that need several files of a module", () => {
  let edited = 0;
  const files = caseFiles("fixes", ".tf");
  for (const folder of new Set(files.map(dirname))) {
    const own = files.filter((file) => dirname(file) === folder);
    const module = Object.fromEntries(
      own.map((file) => [basename(file), formatted(readCase(readFile(file), file).text)]),
    );
    const service = serviceWith(module);
    for (const [name, text] of Object.entries(module)) {
      for (const { edits, elsewhere, title } of service.fixes(uriOf(name), { start: 0, end: text.length })) {
        for (const one of [{ uri: uriOf(name), edits }, ...elsewhere])
          check(module[basename(one.uri)] ?? "", one.edits, `${folder}: ${title}`);
        edited += elsewhere.length;
      }
    }
  }
  assert.ok(edited > 5, `Only ${edited} other files were edited.`);
});

test("all safe fixes at once, and all fixes one after the other", () => {
  for (const { file, text, isFixed } of texts) {
    check(text, opened("main.tf", text).fixAll(uri), file);
    if (!isFixed) continue;
    const fixed = applyFirstFixes("main.tf", text);
    assert.equal(fixed, formatted(fixed), file);
  }
});

test("all that a new major version asks for", () => {
  for (const [major, version] of [
    [4, "3.117.1"],
    [5, "4.81.0"],
  ] as const) {
    let edited = 0;
    for (const file of caseFiles(`upgrade/${major}`, ".tf").filter((name) => !name.includes(".written."))) {
      const text = formatted(readCase(readFile(file)).text);
      const edits = serviceWith({ "main.tf": text, "versions.tf": pinned(version) }).upgradeEdits(uri, major, "code");
      check(text, edits, file);
      edited += edits.length;
    }
    assert.ok(edited > 0);
  }
});

test("whole blocks that are completed", () => {
  let accepted = 0;
  for (const typed of ["", "azurerm_machine", "azurerm_storage", "azurerm_kubernetes", "azurerm_key_vault"]) {
    const service = serviceWith({ "main.tf": typed });
    for (const { insert, isSnippet, label } of service.complete(uri, typed.length).items) {
      if (!insert.includes("{\n")) continue;
      // Where nothing is filled in yet the cursor is, behind its indentation.
      const text = `${isSnippet ? plainSnippet(insert) : insert}\n`.replace(/ +$/gm, "");
      assert.equal(text, formatted(text), label);
      accepted++;
    }
  }
  assert.ok(accepted > 50, `Only ${accepted} blocks were tried.`);
});

test("programs that are converted", () => {
  const files = caseFiles("convert", ".ts");
  assert.ok(files.length > 0);
  for (const file of files) {
    const service = serviceWith({ "main.ts": readFile(file) });
    const text = service.convert?.(uriOf("main.ts"), { start: 0, end: 0 }, "terraform")?.text ?? "";
    assert.notEqual(text, "", file);
    assert.equal(text, formatted(text), file);
  }
});

test("imports", () => {
  const files = caseFiles("imports", "main.tf");
  assert.ok(files.length > 0);
  for (const file of files) assert.equal(readFile(file), formatted(readFile(file)), file);
});

function check(text: string, edits: readonly Edit[], about: string): void {
  const after = applyEdits(text, edits);
  assert.equal(after, formatted(after), about);
  for (const { span, text: to } of edits) assert.notEqual(text.slice(span.start, span.end), to, about);
}

test("names that are renamed, in code and in files of variables", () => {
  const files = {
    "main.tf": 'variable "a" {}\n\noutput "o" {\n  value     = var.a # one\n  sensitive = true  # two\n}\n',
    "terraform.tfvars": "a  = 1 # one\nbb = 2 # two\n",
  };
  const service = serviceWith(files);
  const renaming = service.rename(uri, files["main.tf"].indexOf("a", 9), "longer");
  assert.ok(renaming && "edits" in renaming);
  for (const [name, text] of Object.entries(files)) {
    const after = applyEdits(text, renaming.edits.get(uriOf(name)) ?? []);
    assert.notEqual(after, text);
    assert.equal(after, formatted(after));
  }
});
