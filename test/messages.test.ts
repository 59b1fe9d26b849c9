/** Everything that people read in the extension can be translated: no sentence is where a translation cannot reach. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import strings from "../package.nls.json";
import { root } from "./harness/service";

const home = join(root, "client/src");
const files = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Names are the same in every language. */
const names = new Set([
  "Azure ML",
  "Azure ML & Foundry",
  "Azure ML for Terraform",
  "Azure ML Terraform",
  "Azure",
  "Azure US Government",
  "Azure in China",
  "Azure, live",
  "azurerm",
  "prevent_destroy",
]);

/** What is shown by its place in the code: the first argument of these calls, and the value of these properties. */
const shown = [
  /\b(?:show(?:Information|Warning|Error|Briefly)|inStatusBar|withCancel|protect\(log,)\(?\s*(["'`])((?:(?!\1).)*)\1/g,
  /\b(?:title|placeHolder|placeholder|prompt|label|detail|description|tooltip|message|sentence)\s*[:=]\s*(["'`])((?:(?!\1).)*)\1/g,
];

test("no sentence of the client bypasses the translation", () => {
  const found = files.flatMap((file) => {
    const text = readFileSync(join(home, file), "utf8");
    return shown.flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .map(([, , literal]) => literal!)
        // Icons, and what is filled in, are nothing to translate.
        .filter(
          (literal) => /[a-z]{2}/i.test(literal.replace(/\$\{.*\}|\$\([\w-]+\)|^azurerm /g, "")) && !names.has(literal),
        )
        .map((literal) => `${file}: ${literal}`),
    );
  });
  assert.deepEqual(found, []);
});

/** Keys of package.json whose values people read. */
const read =
  /^(title|shortTitle|category|name|contextualTitle|contents|description|markdownDescription|deprecationMessage|markdownDeprecationMessage|label|enumDescriptions|markdownEnumDescriptions|altText|displayName)$/;

function* sentencesOf(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string") {
    if (read.test(key)) yield value;
  } else if (Array.isArray(value)) for (const one of value) yield* sentencesOf(one, key);
  else if (typeof value === "object" && value !== null)
    for (const [own, one] of Object.entries(value)) yield* sentencesOf(one, own);
}

test("package.json holds no sentence itself, and package.nls.json none that is not asked for", () => {
  // What the registry of npm shows is in there for it: name and description of the package. What tools and problem matchers are called is no sentence.
  const { contributes: all, capabilities } = manifest;
  const { languageModelTools, problemPatterns: _, problemMatchers, ...contributes } = all;
  const displayed = [
    ...languageModelTools.map(({ displayName }) => ({ displayName })),
    ...problemMatchers.map(({ label }) => ({ label })),
  ];
  const sentences = [...sentencesOf({ contributes, capabilities, displayed })];
  assert.deepEqual(
    sentences.filter((sentence) => !/^%[\w.]+%$/.test(sentence) && !names.has(sentence)),
    [],
  );
  const asked = new Set(sentences.filter((one) => !names.has(one)).map((one) => one.slice(1, -1)));
  assert.deepEqual([...asked].sort(), Object.keys(strings).sort());
});
