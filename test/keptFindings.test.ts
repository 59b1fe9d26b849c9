/** What is kept of findings between edits is never anything else than what a service finds that sees the texts for the first time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { serviceWith, uriOf } from "./harness/service";
import { randomEdit } from "./languages/mutate";
import { type Random, randomFrom } from "./languages/random";

const texts = caseFiles("rules", ".tf").map((file) => readCase(readFile(file)).text);

/** Everything that is said about each document, and what the fixes would write. */
function saidBy(service: Service, names: readonly string[]) {
  return names.map((name) => {
    const uri = uriOf(name);
    const findings = service.diagnose(uri).map(({ fixes, ...finding }) => finding);
    const fixes = service.fixes(uri, { start: 0, end: service.text(uri)!.length });
    return { name, findings, fixes: fixes.map(({ title, edits, elsewhere }) => ({ title, edits, elsewhere })) };
  });
}

/** A name of something changes, in its declaration or where it is referred to; or a whole block goes, or comes twice; or anything. */
function editOf(text: string, random: Random) {
  const names = [
    ...text.matchAll(/(?<=^\w+ "\w+"(?: "\w*)?)\w|(?<=\b(?:azurerm|var|local|data)[\w.]*\.)\w|^ {2}\w(?=\w* += )/gm),
  ];
  const blocks = [...text.matchAll(/^\w[^\n]*\{\n[\s\S]*?^\}\n|^\w[^\n]*\{\}\n/gm)];
  const pick = random.below(10);
  if (pick < 5 && names.length > 0) {
    const start = random.pick(names).index;
    return { span: { start, end: start + (pick < 2 ? 1 : 0) }, text: pick < 2 ? "" : "q" };
  }
  if (pick < 8 && blocks.length > 0) {
    const { index, 0: block } = random.pick(blocks);
    const at = random.pick(blocks).index;
    if (pick === 5) return { span: { start: index, end: index + block.length }, text: "" };
    return { span: { start: at, end: at }, text: block };
  }
  return randomEdit(text, random);
}

test("findings that are kept are those that would be found", () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const one = random.below(texts.length);
    const files = new Map(["a.tf", "b.tf", "c.tf"].map((name, at) => [name, texts[(one + at) % texts.length]!]));
    const service = serviceWith(Object.fromEntries(files));
    const undo: { readonly name: string; readonly text: string }[] = [];
    for (let edits = 0; edits < 14; edits++) {
      const name = random.pick([...files.keys()]);
      const [uri, text] = [uriOf(name), files.get(name)!];
      const edit = editOf(text, random);
      const changed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      const last = random.below(4) === 0 ? undo.pop() : undefined;
      if (last && files.has(last.name)) {
        files.set(last.name, last.text);
        service.open(uriOf(last.name), last.text);
      } else if (random.below(20) === 0 && files.size > 1) {
        files.delete(name);
        service.close(uri);
      } else {
        undo.push({ name, text });
        files.set(name, changed);
        service.change(uri, edit);
      }
      // Several edits may come before anybody asks.
      if (random.below(4) === 0) continue;
      const names = [...files.keys()];
      const fresh = serviceWith(Object.fromEntries(files));
      assert.deepEqual(
        saidBy(service, names),
        saidBy(fresh, names),
        `round ${round}, edit ${edits} in ${name}: ${JSON.stringify(edit)}\n${text}`,
      );
    }
  }
});

const workspace = 'resource "azurerm_machine_learning_workspace" "w" {\n  name = "w"\n}\n';
const datastore = `resource "azurerm_machine_learning_datastore_blobstorage" "d" {\n  name = "workspaceblobstore"\n}\n`;

test("what rests on blocks and names of other files follows them", () => {
  const cases: readonly [own: string, other: string, taken: string, rule: string][] = [
    [
      datastore,
      'import {\n  to = azurerm_machine_learning_datastore_blobstorage.d\n  id = "x"\n}\n',
      "_blobstorage.d",
      "reserved-datastore",
    ],
    ['output "x" {\n  value = azurerm_machine_learning_workspace.w.id\n}\n', workspace, 'w" {', "undeclared-reference"],
    [workspace, workspace, 'w" {', "duplicate-block"],
  ];
  for (const [own, other, taken, rule] of cases) {
    const service = serviceWith({ "a.tf": other, "b.tf": own });
    const isFound = () => service.diagnose(uriOf("b.tf")).some((finding) => finding.rule === rule);
    const before = isFound();
    const end = other.indexOf(taken) + taken.length - (taken.endsWith(" {") ? 3 : 0);
    service.change(uriOf("a.tf"), { span: { start: end, end }, text: "q" });
    assert.equal(isFound(), !before, rule);
  }
});
