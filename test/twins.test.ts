/**
 * Each case of a rule has a twin in the other language, with the same findings at the same arguments. UPDATE_TWINS=1
 * writes the twins that are missing, as our own conversion makes them: look at them before you keep them.
 */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { annotate, counts, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { placeOf } from "./harness/places";
import { catalog, root, uriOf } from "./harness/service";
import { onlyIn, withoutTwin } from "./harness/twins";

for (const file of caseFiles("rules", ".tf").filter((name) => !name.includes(".fixed."))) {
  if (onlyIn[basename(dirname(file))]?.language === ".tf" || file.slice("test/cases/rules/".length) in withoutTwin)
    continue;
  const twin = file.replace(/\.tf$/, ".ts");
  test(twin, () => {
    if (!existsSync(join(root, twin)) && process.env.UPDATE_TWINS) writeFileSync(join(root, twin), twinOf(file));
    assert.ok(existsSync(join(root, twin)), `${file} has no twin.`);
    assert.deepEqual(findingsOf("main.ts", readFile(twin)), findingsOf("main.tf", readFile(file)));
  });
}

/** Rule, severity and place of each finding that both languages can have. */
function findingsOf(name: string, source: string): string[] {
  const { text } = readCase(source);
  const document = languageOf(name)?.read(uriOf(name), text, catalog);
  assert.ok(document);
  return openCase(name, text)
    .diagnose(uriOf(name))
    .filter(({ rule }) => !(rule in onlyIn))
    .map(({ rule, severity, span }) => `${severity} ${rule} ${placeOf(span, document)}`)
    .sort();
}

function twinOf(file: string): string {
  const { text } = readCase(readFile(file));
  const version = /^# (azurerm \S+)\n/.exec(text)?.[1];
  const service = openCase("main.tf", text);
  service.setFolder(uriOf("").slice(0, -1), { parents: [], packages: ["@cdktf/provider-azurerm"] });
  const converted = service.convert?.(uriOf("main.tf"), { start: 0, end: text.length }, "program");
  assert.ok(converted);
  const program = version ? `// ${version}\n${converted.text.replace(`// ${version}\n`, "")}` : converted.text;
  return annotate(
    program,
    openCase("main.ts", program)
      .diagnose(uriOf("main.ts"))
      .filter((finding) => counts(finding, basename(dirname(file)))),
  );
}
