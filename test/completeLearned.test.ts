/** Types of a provider that was learned from its binary begin with what they require, as Azure's do, and are listed once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readHeader, writeLearned } from "../server/src/catalog/learned/learnedForm";
import { learnedSource } from "../server/src/catalog/learned/learnedSource";
import type { TypeSchema } from "../server/src/catalog/schema";
import { createService } from "../server/src/createService";
import { plainSnippet } from "./harness/plainSnippet";
import { catalog, uriOf } from "./harness/service";

const types: readonly TypeSchema[] = [
  {
    kind: "resource",
    name: "random_password",
    body: new Map([
      ["length", { type: "number", required: true }],
      ["special", { type: "bool", optional: true }],
      ["result", { type: "string", computed: true, sensitive: true }],
    ]),
  },
  {
    kind: "resource",
    name: "random_pet",
    body: new Map([["prefix", { type: "string", optional: true }]]),
  },
];

/** The list at the mark of a text, for somebody who has that provider. */
function listAt(marked: string) {
  const release = { address: "registry.terraform.io/hashicorp/random", version: "3.7.2", hash: "h1:x" };
  const [line = "", ...rest] = writeLearned(release, { types, functions: [] }).split(/(?<=\n)/);
  const bytes = Buffer.from(rest.join(""));
  const read = (start: number, length: number) => bytes.subarray(start, start + length).toString();
  const learned = learnedSource([{ header: readHeader(line)!, read }]);
  const service = createService(catalog.with(learned.id, learned));
  const uri = uriOf("main.tf");
  service.open(uri, marked.replace("$0", ""));
  return service.complete(uri, marked.indexOf("$0")).items;
}

for (const marked of ['resource "random_p$0', "random_p$0", 'resource "rand$0" {\n}\n', "rand$0"]) {
  test(`a learned type behind ${JSON.stringify(marked)}`, () => {
    const items = listAt(marked);
    const all = items.map(({ label }) => label);
    for (const { name } of types) assert.equal(all.filter((label) => label === name).length, 1, all.join(", "));
    const found = items.find(({ label }) => label === "random_password")!;
    if (!marked.includes("}")) assert.match(plainSnippet(found.insert), /\n {2}length = 1\n/);
  });
}
