/**
 * Below test/cases/replacement each folder is an edit: `before` is in the last commit, `terraform.tfstate` is the local
 * state, `after` is open, with what is found in it annotated and what the fixes make of it marked. UPDATE_CASES=1 writes both
 * anew.
 */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { test } from "node:test";
import type { State } from "../server/src/azure/state";
import { readState } from "../server/src/azure/state";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { printCase, printFindings, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { root, serviceWith, uriOf } from "./harness/service";

const folder = uriOf("").slice(0, -1);
const rules = ["replaces-resource", "one-way-change"];

/** What was there before; each may be missing. */
interface Past {
  readonly committed: string | undefined;
  readonly state: string | undefined;
}

function edited({ committed, state }: Past, name: string, text: string): Service {
  const service = openCase(name, text);
  service.setCommitted(uriOf(name), committed);
  if (state !== undefined) service.setState(folder, stateIn(state));
  return service;
}

function stateIn(text: string): State {
  const state = readState(text);
  assert.ok(typeof state !== "string", String(state));
  return state;
}

function findingsOf(past: Past, name: string, text: string) {
  const uri = uriOf(name);
  return edited(past, name, text)
    .diagnose(uri)
    .filter(({ rule, severity }) => rules.includes(rule) || severity === "error");
}

function read(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFile(path) : undefined;
}

for (const file of [...caseFiles("replacement", "after.tf"), ...caseFiles("replacement", "after.ts")]) {
  const name = `main${extname(file)}`;
  const past: Past = {
    committed: read(join(dirname(file), `before${extname(file)}`)),
    state: read(join(dirname(file), "terraform.tfstate")),
  };
  test(file, () => {
    const { text, expected, fixed } = readCase(readFile(file), file);
    const findings = findingsOf(past, name, text);
    const made = fixAll(past, name, text);
    if (process.env.UPDATE_CASES === "1") {
      const sign = name === "main.ts" ? "//" : "#";
      return writeFileSync(join(root, file), printCase(text, findings, made, sign));
    }
    assert.ok(past.committed !== undefined || past.state !== undefined);
    assert.deepEqual(printFindings(findings, text), expected);
    assert.ok(expected.length > 0 || basename(dirname(file)).endsWith("silent"));
    assert.equal(made, fixed);
  });

  test(`${file}: nothing is found where nothing was edited, or nothing is known`, () => {
    const { committed } = past;
    const unedited = committed === undefined ? [] : findingsOf({ committed, state: undefined }, name, committed);
    assert.deepEqual(
      unedited.filter(({ rule }) => rules.includes(rule)),
      [],
    );
    const { text } = readCase(readFile(file));
    const service = edited(past, name, text);
    service.setCommitted(uriOf(name), undefined);
    service.setState(folder, undefined);
    assert.deepEqual(
      service.diagnose(uriOf(name)).filter(({ rule }) => rules.includes(rule)),
      [],
    );
  });
}

test("a state file is a leftover where the module's state is kept elsewhere", () => {
  const file = "test/cases/replacement/state/after.tf";
  const { text, expected } = readCase(readFile(file));
  const state = readFile(join(dirname(file), "terraform.tfstate"));
  const found = (backend: string) =>
    findingsOf({ committed: undefined, state }, "main.tf", `${text}\nterraform {\n${backend}\n}\n`).length;
  assert.equal(found(""), expected.length);
  assert.equal(found('backend "local" {}'), expected.length);
  assert.equal(found('backend "azurerm" {}'), 0);
  assert.equal(found('backend "local" {\n  path = "other.tfstate"\n}'), 0);
  assert.equal(found("cloud {}"), 0);
});

test("a resource is compared with what it was in another file, and under the address that it has been moved from", () => {
  const group = (name: string, region: string) =>
    `resource "azurerm_resource_group" "${name}" {\n  name     = "rg"\n  location = "${region}"\n}\n`;
  const moved = "moved {\n  from = azurerm_resource_group.a\n  to   = azurerm_resource_group.b\n}\n";
  const found = (files: Readonly<Record<string, string>>) => {
    const service = serviceWith(files);
    service.setCommitted(uriOf("main.tf"), group("a", "westeurope"));
    return Object.keys(files).flatMap((name) =>
      service.diagnose(uriOf(name)).flatMap(({ rule, message }) => (rules.includes(rule) ? [message] : [])),
    );
  };
  const message = (name: string) =>
    `Changing location replaces azurerm_resource_group.${name}: it would be destroyed and created again.`;
  assert.deepEqual(found({ "main.tf": "", "other.tf": group("a", "northeurope") }), [message("a")]);
  assert.deepEqual(found({ "main.tf": "", "other.tf": group("a", "westeurope") }), []);
  assert.deepEqual(found({ "main.tf": group("b", "northeurope") + moved }), [message("b")]);
  assert.deepEqual(found({ "main.tf": moved, "other.tf": group("b", "northeurope") }), [message("b")]);
  assert.deepEqual(found({ "main.tf": group("b", "northeurope") }), []);
});

/** Applies each fix of these rules until there is none. */
function fixAll(past: Past, name: string, text: string): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const service = edited(past, name, current);
    const finding = service.diagnose(uriOf(name)).find(({ rule, fixes }) => rules.includes(rule) && fixes?.length);
    const fix =
      finding && service.fixes(uriOf(name), finding.span).find((one) => one.findings[0]?.rule === finding.rule);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error("Fixes never come to an end.");
}
