/**
 * Beside HashiCorp's own language server, where TERRAFORM_LS names one that knows azurerm's schema (see CONTRIBUTING.md): of the faults in all
 * cases of rules none is reported by both servers, and none by neither that ours reports alone.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { otherExtensionsIn } from "../client/src/coexistence/otherExtensions";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { Finding } from "../server/src/model/finding";
import type { Service } from "../server/src/service";
import { Lines } from "../server/src/text/lines";
import type { Span } from "../server/src/text/span";
import { type CaseText, textsOfRules } from "./harness/ruleCases";
import { pinned, serviceWith, uriOf } from "./harness/service";
import { type Reported, startTerraformLs, type TerraformLs } from "./harness/terraformLs";

const binary = resolve(process.env.TERRAFORM_LS || "nowhere");
const skip = existsSync(binary) ? false : "TERRAFORM_LS names no terraform-ls, so none is asked.";

/** The release whose schema is in it. */
const version = process.env.TERRAFORM_LS_AZURERM ?? "5.2.0";

const beside = otherExtensionsIn(
  { typescript: false, hashicorp: { validates: true, counts: false }, microsoft: false },
  "auto",
);

test("beside terraform-ls no fault is reported twice, and none is lost", { skip }, async () => {
  const server = await startTerraformLs(binary);
  try {
    const texts = textsOfRules(".tf").filter(({ file }) => !(file in explained));
    const faults: string[] = [];
    let left = 0;
    for (let at = 0; at < texts.length; at += together) {
      const some = texts.slice(at, at + together);
      for (const found of await Promise.all(some.map((one, index) => compare(server, one, `m${at + index}`)))) {
        faults.push(...found.faults);
        left += found.left;
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(left > 50, `only ${left} findings were left to terraform-ls`);
  } finally {
    server.stop();
  }
});

test("beside terraform-ls nothing is suggested twice, and nothing is lost", { skip }, async () => {
  const server = await startTerraformLs(binary);
  try {
    const faults: string[] = [];
    let held = 0;
    for (const [index, place] of places.entries()) {
      const [offset, text] = [place.indexOf("$0"), place.replace("$0", "")];
      const service = serviceWith({ "main.tf": text, "versions.tf": pinned(version) });
      const ours = () => labelsAt(service, text, offset);
      const all = ours();
      service.setOtherExtensions(beside);
      const left = ours();
      const at = new Lines(text).positionAt(offset);
      const theirs = new Set((await server.suggestions(`c${index}/main.tf`, text, at)).map(called));
      faults.push(...left.filter((label) => theirs.has(label)).map((label) => `twice: ${label} in ${place}`));
      const lost = all.filter((label) => !left.includes(label) && !theirs.has(label));
      faults.push(...lost.map((label) => `lost: ${label} in ${place}`));
      held += all.length - left.length;
    }
    assert.deepEqual(faults, []);
    assert.ok(held > 100, `only ${held} suggestions were left to terraform-ls`);
  } finally {
    server.stop();
  }
});

const inWorkspace = (text: string) => `resource "azurerm_machine_learning_workspace" "w" {\n${text}\n}\n`;
const vault = 'resource "azurerm_key_vault" "vault" {\n}\n\n';

/** Where a list is asked for; it lists a hundred at most, all of which begin with what is typed. */
const places = [
  inWorkspace('  name = "mlw"\n  $0'),
  inWorkspace("  key$0"),
  inWorkspace("  identity {\n    $0\n  }"),
  // Of functions it has only those whose result fits.
  inWorkspace("  name = ba$0"),
  inWorkspace("  high_business_impact = fa$0"),
  inWorkspace("  lifecycle {\n    $0\n  }"),
  `${vault}${inWorkspace("  key_vault_id = azurerm_key_vault.vault.$0")}`,
  'data "azurerm_key_vault" "v" {\n  $0\n}\n',
  'resource "azurerm_machine_learning_w$0" {\n}\n',
  'data "azurerm_machine_learning_w$0" {\n}\n',
  'variable "x" {\n  $0\n}\n',
  'output "x" {\n  $0\n}\n',
  'provider "azurerm" {\n  $0\n}\n',
  "terraform {\n  $0\n}\n",
  "$0",
  'variable "location" {}\nlocals {\n  x = var.$0\n}\n',
];

/** It suggests a reference as a whole, we the next part of it. */
function called(label: string): string {
  return label.replace(/^(?:var|azurerm_key_vault\.vault)\./, "");
}

/** What an editor shows of ours: what holds the typed text, by what is written. */
function labelsAt(service: Service, text: string, offset: number): readonly string[] {
  const { items } = service.complete(uriOf("main.tf"), offset);
  return items
    .filter(({ replace, filter, label }) => (filter ?? label).includes(text.slice(replace.start, offset)))
    .map(({ label }) => label);
}

/** Where they differ, and why. */
const explained: Readonly<Record<string, string>> = {
  // HashiCorp's takes `var` for a name there, in the blocks of both iterators.
  "test/cases/rules/undeclared-reference/iterators.tf": "An iterator is called var.",
};

/** How many files are open in it at once. */
const together = 8;

/** What is twice and what is lost, and how many findings are left to the other server. */
async function compare(server: TerraformLs, { file, text }: CaseText, folder: string) {
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned(version) });
  const all = service.diagnose(uriOf("main.tf"));
  service.setOtherExtensions(beside);
  const kept = new Set(service.diagnose(uriOf("main.tf")));
  const theirs = await server.findings(`${folder}/main.tf`, text);
  const faults = all.flatMap((finding) => {
    const same = theirs.filter((other) => isSame(finding, other, text));
    const isWrong = kept.has(finding) === same.length > 0;
    const where = `${file}, ${finding.rule}: ${finding.message}`;
    return isWrong ? [same.length > 0 ? `twice: ${where} / ${same[0]!.message}` : `lost: ${where}`] : [];
  });
  return { faults, left: all.length - kept.size };
}

/** Whether both are about one fault: they begin at the same place, or name what is missing or too much in the same block. */
function isSame({ rule, span }: Finding, { range, message }: Reported, text: string): boolean {
  const lines = new Lines(text);
  const there = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const isOfBlock = rule === "missing-argument" || rule === "block-count" || rule === "missing-label";
  if (isOfBlock) return /required|too (?:many|few)|not enough/i.test(message) && isInBlockOf(span, there, text);
  // So it also puts it that something is declared, but of another type than is wanted: ours says that.
  if (message.startsWith("No declaration found")) return rule === "undeclared-reference" && there.start === span.start;
  return there.start === span.start || (rule === "syntax" && there.start <= span.end && span.start <= there.end);
}

function isInBlockOf(span: Span, other: Span, text: string): boolean {
  const around = hcl.parse("file:///main.tf", text).blocks.find((block) => meets(block.span, span));
  return around !== undefined && meets(around.span, other);
}

function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
