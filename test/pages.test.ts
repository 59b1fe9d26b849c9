/** What the pages for readers tell people to look at, run and set is there. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import strings from "../package.nls.json";
import { fuzzerNames } from "./fuzz/load";
import { readFile } from "./harness/cases";
import { root } from "./harness/service";
import { setUps } from "./harness/setUps";

const inFolder = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
const design = ["ARCHITECTURE.md", ...inFolder("docs/design")];
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  ...inFolder("docs"),
  ...inFolder("docs/how-to"),
  ...design,
];
const found = (page: string, pattern: RegExp): string[] =>
  [...readFile(page).matchAll(pattern)].map(([, text]) => text!);

/** What an address ends in that leads to a heading, as GitHub makes it. */
const anchors = (page: string) =>
  found(page, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test("the README is short", () => {
  assert.ok(Buffer.byteLength(readFile("README.md")) <= 12 * 1024);
});

for (const page of pages) {
  test(`the links of ${page} lead somewhere`, () => {
    for (const link of found(page, /\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path, anchor] = link.split("#") as [string, string?];
      const target = path === "" ? page : join(page, "..", path);
      assert.ok(existsSync(join(root, target)), link);
      if (anchor) assert.ok(anchors(target).includes(anchor), link);
    }
  });

  test(`the scripts that ${page} names are there, and commands are called as it says`, () => {
    for (const name of found(page, /\bnpm run (?:-s )?([\w:]+)/g)) assert.ok(name in manifest.scripts, name);
    const titles = new Set(Object.entries(strings).flatMap(([key, text]) => (/^command\./.test(key) ? [text] : [])));
    for (const title of found(page, /\*Azure ML: ([^*]+)\*/g)) assert.ok(titles.has(title), title);
  });

  test(`the configurations of ${page} can be copied`, () => {
    for (const text of found(page, /```json\n([\s\S]*?)```/g)) assert.doesNotThrow(() => JSON.parse(text), text);
  });
}

/** What is not there before it is built, or before somebody follows the steps of CONTRIBUTING.md. */
const isMade = (path: string) => /^dist\/|\/vault(?:Name\.ts|-name[/.])/.test(path);

for (const page of ["CONTRIBUTING.md", ...design]) {
  test(`every file that ${page} names is there`, () => {
    const folders = "server|client|test|scripts|bench|docs|dist|snippets|syntaxes|l10n";
    const paths = found(page, new RegExp(`\`((?:${folders})/[^\`\n<*]*)\``, "g"));
    // Some name a file as an import does.
    const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, `${path}.ts`));
    assert.deepEqual(
      paths.filter((path) => !isMade(path) && !isThere(path)),
      [],
    );
  });
}

/** Rules whose findings never come alone, each with those that come with them. */
const together = new Map([
  // It lists what the other rules find, each of which is a hint then.
  ["unpinned-provider", ["missing-argument", "unknown-argument"]],
  // What is set twice is deprecated in the one way, too.
  ["registration-twice", ["deprecated"]],
]);

for (const page of inFolder("docs/rules").filter((path) => !path.endsWith("README.md")))
  test(`the example of ${page} shows its rule, and no other`, () => {
    const rule = basename(page, ".md");
    const text = readFile(page);
    const [severities = ""] = found(page, /^Severity: (.*), unless/gm);
    const marks = [...text.matchAll(/\^ (error|warning|information|hint) ([\w-]+): /g)];
    const own = marks.filter(([, , of]) => of === rule).map(([, of]) => of!);
    assert.ok(own.length > 0);
    for (const one of own) assert.ok(severities.split(/[ ,]+/).includes(one), `${one} is not in ${severities}`);
    const others = marks.map(([, , of]) => of!).filter((of) => of !== rule && !together.get(rule)?.includes(of));
    assert.deepEqual(others, []);
  });

/** All that is code, as one text. */
const code = ["client/src", "server/src", "scripts", "test"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(ts|mjs|cjs|json)$/.test(file) && !file.includes("node_modules") && !file.includes(".run"))
  .map(readFile)
  .join("\n");

for (const page of design) {
  test(`every name of code that ${page} mentions is there`, () => {
    const names = found(page, /`([a-z]+[A-Z]\w*|[A-Z]\w*\.\w+)`/g).flatMap((name) => name.split("."));
    const words = new Set(code.match(/\w+/g));
    assert.deepEqual(
      names.filter((name) => !words.has(name)),
      [],
    );
  });
}

test("each file that ARCHITECTURE.md names is there", () => {
  const all = ["client/src", "server/src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file.replaceAll("\\", "/")}`,
    ),
  );
  const named = found("ARCHITECTURE.md", /`([\w/]+\.ts)`/g);
  assert.ok(named.length > 15);
  assert.deepEqual(
    named.filter((name) => !all.some((file) => `/${file}`.endsWith(`/${name}`))),
    [],
  );
});

test("ARCHITECTURE.md fits on a screen, and names the folders of the server that there are", () => {
  const text = readFile("ARCHITECTURE.md");
  assert.ok(text.split("\n").length <= 100);
  const named = [...text.matchAll(/^ {2}(\w+)\/ /gm)].map(([, folder]) => folder!);
  const there = readdirSync(join(root, "server/src"), { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(named.sort(), there.map(({ name }) => name).sort());
});

test("each picture is shown and small, and what can be read in it is kept: nothing that only tests call so", () => {
  const shown = pages.flatMap((page) => found(page, /\]\((?:docs\/|\.\.\/)?images\/([^)]+)\)/g));
  const files = readdirSync(join(root, "docs/images"));
  const pictures = files.filter((name) => !name.endsWith(".txt"));
  assert.deepEqual(
    pictures.filter((name) => !shown.includes(name)),
    [],
  );
  for (const name of pictures) assert.ok(statSync(join(root, "docs/images", name)).size <= 150 * 1024, name);
  const all = [...pictures, ...readdirSync(join(root, "media/walkthrough"))];
  const texts = new Set(all.map((name) => name.replace(/(?:Dark)?\.webp$/, ".txt")));
  assert.deepEqual(files.filter((name) => name.endsWith(".txt")).sort(), [...texts].sort());
  for (const name of texts) {
    const text = readFile(`docs/images/${name}`);
    assert.match(text, /^# /, name);
    assert.doesNotMatch(text, /mlw-(?:plain|private|hub|hostile|quirks)\b|module-\d|team \\?"A/, name);
  }
});

test("every setting is explained, and none else", () => {
  const listed = found("docs/settings.md", /^\| `(azuremlTerraform\.[\w.]+)`/gm);
  assert.deepEqual(listed.sort(), Object.keys(manifest.contributes.configuration.properties).sort());
});

test("every snippet is listed, and none else", () => {
  const listed = found("docs/features.md", /^\| `((?:azureml|terraform)-[\w-]+)`/gm);
  assert.deepEqual(
    listed.sort(),
    setUps()
      .map(({ prefix }) => prefix)
      .sort(),
  );
});

test("the page on what is trusted names every fuzzer", () => {
  const named = found("docs/design/security.md", /`([^`\n]+)`/g);
  assert.deepEqual(
    fuzzerNames().filter((name) => !named.includes(name)),
    [],
  );
});
