/**
 * The comparison with other extensions. Whether a row is true no test can tell as a whole; what is checked is that tests are
 * named, are run and are there, that each "no" is one, and the numbers.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFile } from "./harness/cases";
import { newestOf } from "./harness/newest";
import { root } from "./harness/service";

interface Row {
  readonly feature: string;
  /** What it says of this extension. */
  readonly here: string;
  /** The paths of the tests that it names, from the project's root. */
  readonly tests: readonly string[];
}

const rows: readonly Row[] = readFile("docs/comparison.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| feature"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, feature = "", , , here = "", tests = ""]) => ({
    feature,
    here,
    tests: [...tests.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!),
  }));
const manifest = JSON.parse(readFile("package.json"));

test("every row names a test, unless it says no", () => {
  assert.deepEqual(
    rows.filter(({ here, tests }) => !/^no\b/.test(here) && tests.length === 0),
    [],
  );
});

test("every test that is named is there and is run", () => {
  const suites = readdirSync(join(root, "test/vscode"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFile(`test/vscode/${name}`))
    .join("\n");
  const isRun = (path: string): boolean => {
    const file = join(root, path);
    if (!existsSync(file)) return false;
    if (path.startsWith("test/cases/")) return !statSync(file).isDirectory() || readdirSync(file).length > 0;
    const [, tests] = /^test\/vscode\/tests\/(\w+)\.ts$/.exec(path) ?? [];
    if (tests) return suites.includes(`from "./tests/${tests}"`);
    return path.endsWith(".test.ts") || path === "test/vscode/web.ts" || path === "test/editors/neovim.lua";
  };
  assert.deepEqual(
    rows.flatMap(({ tests }) => tests).filter((path) => !isRun(path)),
    [],
  );
});

/** What can be counted or looked up, by the words of the row that say it. */
const facts: Readonly<Record<string, readonly [words: RegExp, isSo: () => boolean]>> = {
  "A complete workspace with its companion resources": [
    /^twelve setups/,
    // One more has the provider alone.
    () => readdirSync(join(root, "snippets/examples")).filter((name) => name.endsWith(".tf")).length === 12 + 1,
  ],
  "azurerm 5": [/^up to 5\.\d+$/, () => newestOf().startsWith("5.")],
  "Tools for language models": [/^ten,/, () => manifest.contributes.languageModelTools.length === 10],
  "A process for accessibility": [
    /^no$/,
    () => !readdirSync(join(root, "docs")).some((name) => /accessib/i.test(name)),
  ],
  Settings: [
    /^`azuremlTerraform\.\*`/,
    () =>
      Object.keys(manifest.contributes.configuration.properties).every((name) => name.startsWith("azuremlTerraform.")),
  ],
  Walkthrough: [
    /^five steps with pictures, each with its command/,
    () => {
      const { steps } = manifest.contributes.walkthroughs[0];
      const isWhole = ({ description, media }: { description: string; media: { image: unknown } }) =>
        existsSync(join(root, String(media.image))) && /\(command:/.test(translated(description));
      return steps.length === 5 && steps.every(isWhole);
    },
  ],
  "Translated texts": [
    /^none yet/,
    () =>
      readdirSync(join(root, "l10n")).join() === "bundle.l10n.json" && !existsSync(join(root, "package.nls.de.json")),
  ],
};

test("numbers are so, and each no is one", () => {
  for (const { feature, here } of rows.filter((row) => /^no\b/.test(row.here)))
    assert.ok(feature in facts, `${feature}: nothing checks that it is "${here}".`);
  for (const [feature, [words, isSo]] of Object.entries(facts)) {
    assert.match(rows.find((row) => row.feature === feature)?.here ?? "", words, feature);
    assert.ok(isSo(), `${feature} is otherwise now: correct docs/comparison.md.`);
  }
});

function translated(text: string): string {
  const words: Readonly<Record<string, string>> = JSON.parse(readFile("package.nls.json"));
  return words[text.slice(1, -1)] ?? text;
}
