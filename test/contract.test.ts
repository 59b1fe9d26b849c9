/**
 * The contract of all languages: each folder of test/cases/contract is one program, as main.tf and as main.ts. Both hold
 * equal blocks, get the same findings at the same arguments, and are offered the same names in each of their bodies.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import type { Document } from "../server/src/model/document";
import { readFile } from "./harness/cases";
import { bodiesIn, placeOf } from "./harness/places";
import { printBlocks } from "./harness/printBlocks";
import { catalog, root, serviceWith, uriOf } from "./harness/service";

const folder = "test/cases/contract";

for (const name of readdirSync(join(root, folder)).sort()) {
  const programs = ["main.tf", "main.ts"].map((file) => ({ file, text: readFile(join(folder, name, file)) }));
  const [one, other] = programs.map(({ file, text }) => aboutProgram(file, text));
  test(`${name}: equal blocks`, () => assert.deepEqual(other?.blocks, one?.blocks));
  test(`${name}: the same findings`, () => assert.deepEqual(other?.findings, one?.findings));
  test(`${name}: the same names are offered`, () => {
    assert.ok(one && Object.keys(one.names).length > 0);
    assert.deepEqual(other?.names, one.names);
  });
}

/** What must not depend on the language: in no order but that of addresses, since programs declare before they use. */
function aboutProgram(file: string, text: string) {
  const document = read(file, text);
  const findings = serviceWith({ [file]: text })
    .diagnose(uriOf(file))
    .map(({ rule, severity, span }) => `${severity} ${rule} ${placeOf(span, document)}`);
  return { blocks: printBlocks(document).sort(), findings: findings.sort(), names: namesOffered(file, text, document) };
}

function read(file: string, text: string): Document {
  const language = languageOf(file);
  assert.ok(language, `No language reads ${file}.`);
  return language.parse(uriOf(file), text, catalog);
}

/** Names that may be written on a new line at the end of each body, in Terraform's spelling. */
function namesOffered(file: string, text: string, document: Document): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const { place, body, schema } of bodiesIn(document)) {
    const at = body.span.end - 1;
    const comma = /[\w"'`\])}]\s*$/.test(text.slice(body.span.start + 1, at)) && document.isProgram ? "," : "";
    const edited = `${text.slice(0, at)}${comma}\n  \n${text.slice(at)}`;
    const { items } = serviceWith({ [file]: edited }).complete(uriOf(file), at + comma.length + 3);
    const spelled = new Map(schema.map((one) => [languageOf(file)?.write.name(one), one]));
    names[place] = items
      .filter(({ kind }) => kind === "argument" || kind === "block")
      .map(({ label }) => spelled.get(label) ?? label)
      .sort();
  }
  return names;
}
