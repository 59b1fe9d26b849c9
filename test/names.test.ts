/** Names are the field's words: those of Terraform, Azure, VS Code and language servers. Words of our own that had one must not come back. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./harness/service";

/** A word of our own, as a part of a name in camel case, and the field's in its place. */
const words: ReadonlyMap<string, string> = new Map([
  ["asker", "client, validator"],
  ["asking", "validation"],
  ["carried", "by what it does"],
  ["fitted", "by what it does"],
  ["interview", "introspection"],
  ["interviews", "introspection"],
  ["later", "newer"],
  ["learner", "introspection"],
  ["lookup", "search"],
  ["meaning", "canonical text, configuration"],
  ["mention", "reference origin"],
  ["mentioned", "referenced"],
  ["mentions", "reference origins"],
  ["reread", "reparse"],
  ["said", "by what it does"],
  ["somebody", "user, person"],
  ["stands", "copy, placeholder"],
  ["surrounding", "environment"],
  ["surroundings", "module context"],
  ["telling", "reporter"],
  ["told", "by what it does"],
  ["twins", "parity"],
  ["unharmed", "fix safety"],
  ["worded", "by what it does"],
]);

/** The same of names as a whole. */
const names: ReadonlyMap<string, string> = new Map([
  ["around", "module context, enclosing argument"],
  ["attached", "side table"],
  ["folder files", "module context"],
  ["judge", "conformance"],
  ["kept", "incremental"],
  ["lenses", "code lens"],
  ["once for", "weak memo"],
  ["passed over", "shadowed"],
  ["second opinion", "syntax diagnostics"],
  ["stand in", "placeholder, fake"],
  ["stand ins", "placeholder, fake"],
  ["structure", "ranges, schema only"],
]);

/** The server's reader of languages parses, and what is in a body is an item, as in HCL's own parser. */
const ofServer = [
  { path: /^server\/src\//, name: /^(\w+S|s|S)ite(At)?$/, instead: "position context" },
  { path: /^server\/src\/languages\//, name: /^(re)?read[A-Z]|^Cursor$|^Reader$/, instead: "parse, scanner, parser" },
  { path: /^server\/src\/(?!azure\/|hosts\/)/, name: /(^e|E)ntr(y|ies)(?=$|[A-Z])/, instead: "body item" },
];

const files = ["client/src", "server/src", "test", "bench", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/node_modules|\/\.|^test\/(cases|bindings\/programs)\//.test(file)),
);

function insteadOf(name: string): string | undefined {
  const parts = name
    .split(/(?<=[a-z\d])(?=[A-Z])|[-.]/)
    .map((part) => part.toLowerCase())
    .filter((part) => !["ts", "mjs", "test", "child"].includes(part));
  return names.get(parts.join(" ")) ?? parts.map((part) => words.get(part)).find((one) => one !== undefined);
}

test("files and folders are called in the field's words", () => {
  const paths = new Set(files.flatMap((file) => file.split("/")));
  assert.ok(paths.size > 1000, String(paths.size));
  assert.deepEqual(
    [...paths].flatMap((name) => (insteadOf(name) === undefined ? [] : [`${name} (${insteadOf(name)})`])),
    [],
  );
});

test("what is exported, and types that are not, are called in the field's words", () => {
  let count = 0;
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const declared = text.matchAll(
      /^(?:export (?:default )?(?:abstract |async )?(?:const|let|function\*?)|(?:export )?(?:abstract )?(?:class|interface|type|enum)) (\w+)/gm,
    );
    return [...declared].flatMap(([, name = ""]) => {
      count++;
      const own = ofServer.find((one) => one.path.test(file) && one.name.test(name))?.instead;
      const instead = own ?? insteadOf(name);
      return instead === undefined ? [] : [`${file}: ${name} (${instead})`];
    });
  });
  assert.ok(count > 4000, String(count));
  assert.deepEqual(wrong, []);
});

/** Words that are seldom anything else: they are in no other names, and in no comments either. */
const gone =
  /interview|\blearner|standIns?(?![a-z])|\breread|\bonceFor|passedOver|unharmed|FolderFiles|\bsurroundings?\b|\bsiteAt\b|mentionsBelow|secondOpinion/i;

test("inside of functions, and in comments, old words are gone as well", () => {
  const sources = files.filter((file) => /^(?:client\/src|server\/src|scripts)\//.test(file));
  const wrong = sources.flatMap((file) => {
    const found = gone.exec(readFileSync(join(root, file), "utf8"));
    return found ? [`${file}: ${found[0]}`] : [];
  });
  assert.deepEqual(wrong, []);
});
