/** Names that a provider gives are written into code, so what is no name is dropped, whether it says so or the cache has it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { readHeader, writeLearned } from "../../server/src/catalog/learned/learnedForm";
import { learnedSource } from "../../server/src/catalog/learned/learnedSource";
import type { Attribute, TypeSchema } from "../../server/src/catalog/schema";
import type { FunctionSignature } from "../../server/src/catalog/source";
import { createService } from "../../server/src/createService";
import { learn } from "../../server/src/introspection/learn";
import { uriOf } from "../harness/service";
import { connectionTo } from "../provider/connection";
import type { DescribedBody } from "../provider/description";
import { asDescribed } from "./learnDescribed";

const text: Attribute = { type: "string", required: true };
const hostile = [
  'provisioner "local-exec" {\n  command = "id"\n}\nx',
  "a\nb",
  "a = 1 #",
  "$" + "{1:x}",
  'x" {',
  "",
  "1a",
  "provisioner",
  "connection",
  "count",
];

/** A service that has learned these. */
function serviceOf(types: readonly TypeSchema[], functions: readonly FunctionSignature[] = []) {
  const release = { address: "example.com/team/thing", version: "1.2.3", hash: "h1:x" };
  const [line = "", ...rest] = writeLearned(release, { types, functions }).split(/(?<=\n)/);
  const bytes = Buffer.from(rest.join(""));
  const header = readHeader(line)!;
  const read = (start: number, length: number) => bytes.subarray(start, start + length).toString();
  return createService(createCatalog([learnedSource([{ header, read }])]));
}

test("what a provider calls by no name is not learned", async () => {
  const body: DescribedBody = Object.fromEntries(
    ["name", ...hostile].map((name) => [name, { type: "string", optional: true }]),
  );
  const nested: DescribedBody = {
    rule: { type: "list", optional: true, block: body },
    setting: { type: "object", optional: true, configMode: "attribute", block: body },
  };
  const { types } = await learn(async () =>
    connectionTo({
      protocol: 6,
      dialect: "framework",
      types: [
        { kind: "resource", name: "thing_pool", attributes: { ...body, ...nested } },
        { kind: "resource", name: 'thing_x" "y" {', attributes: {} },
      ],
    }),
  );
  assert.deepEqual(
    types.map(({ name }) => name),
    ["", "thing_pool"],
  );
  const { attributes } = asDescribed(types[1]!);
  assert.deepEqual(Object.keys(attributes).sort(), ["*", "name", "rule", "setting"]);
  // Below, Terraform has no names of its own.
  for (const name of ["rule", "setting"])
    assert.deepEqual(
      Object.keys(attributes[name]?.block ?? {}).sort(),
      ["*", "connection", "count", "name", "provisioner"],
      name,
    );
});

test("what the cache calls by no name is not offered, completed or added", () => {
  const body = new Map<string, Attribute>(["name", ...hostile].map((name) => [name, text]));
  const block: Attribute = { type: "list", required: true, block: body };
  const service = serviceOf([
    { kind: "provider", name: "thing", body: new Map() },
    { kind: "resource", name: "thing_pool", body: new Map([...body, ["rule", block], [hostile[0]!, block]]) },
    { kind: "resource", name: 'thing_x" "y" {}\n', body },
  ]);
  const files = {
    "main.tf": 'resource "thing_pool" "main" {\n  \n}\n\n',
    "main.tf.json": '{\n  "resource": {\n    "thing_pool": { "main": {\n      \n    } }\n  }\n}\n',
  };
  for (const [name, code] of Object.entries(files)) {
    const uri = uriOf(name);
    service.open(uri, code);
    const offset = code.indexOf("\n  \n") < 0 ? code.indexOf("      \n") + 6 : code.indexOf("\n  \n") + 3;
    const offered = service.complete(uri, offset).items;
    const isOwn = ({ detail }: (typeof offered)[number]) => detail?.endsWith("required");
    assert.deepEqual(
      offered
        .filter(isOwn)
        .map(({ label }) => label.replaceAll('"', ""))
        .sort(),
      ["name", "rule"],
      name,
    );
    for (const { insert } of offered)
      assert.ok(
        !/local-exec|command/.test(insert.replace('"provisioner"', "")) || /^"?provisioner/.test(insert),
        insert,
      );
    const [added] = service.refactor(uri, { start: offset, end: offset }, "add-required");
    const written = added?.edits.map((edit) => edit.text).join("") ?? "";
    if (name === "main.tf") assert.match(written, /name/);
    assert.ok(!written.includes("local-exec"), written);
  }
  const uri = uriOf("main.tf");
  const end = files["main.tf"].length;
  service.open(uri, `${files["main.tf"]}thing`);
  const types = service.complete(uri, end + 5).items.filter(({ kind }) => kind === "type");
  assert.deepEqual(
    types.map(({ label }) => label),
    ["thing_pool"],
  );
  assert.ok(!types[0]!.insert.includes('provisioner "local-exec"'));
});

test("functions and their parameters are called by names", () => {
  const value = { name: 'x}) + file("/etc/passwd', type: "string" };
  const functions: FunctionSignature[] = [
    { name: "provider::thing::good", parameters: [value], returns: "string" },
    { name: "provider::thing::b(1)\n", parameters: [], returns: "string" },
  ];
  const service = serviceOf([{ kind: "provider", name: "thing", body: new Map() }], functions);
  const code = "locals {\n  a = provider::thing::\n}\n";
  service.open(uriOf("main.tf"), code);
  const offered = service.complete(uriOf("main.tf"), code.indexOf("::\n") + 2).items;
  assert.deepEqual(
    offered.map(({ insert }) => insert),
    ["provider::thing::good($" + "{1:value})"],
  );
});
