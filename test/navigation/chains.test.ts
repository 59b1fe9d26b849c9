/** One request leads to the next: where a definition lands, its references and its renaming are found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../server/src/languages/index";
import { referenceOriginsOf } from "../../server/src/references/referenceTarget";
import { markedCases } from "../harness/markedCases";
import { ruleTexts } from "../harness/ruleCases";
import { catalog, serviceWith, uriOf } from "../harness/service";
import { sampled } from "../harness/thorough";

type Files = Readonly<Record<string, string>>;

/** Each place of some files that names something, with what is wrong with going on from its definition. */
function broken(files: Files): string[] {
  const service = serviceWith(files);
  return Object.entries(files).flatMap(([name, text]) => {
    const uri = uriOf(name);
    const document = languageOf(uri)?.parse(uri, text, catalog);
    return [...(document ? referenceOriginsOf(document) : [])].flatMap(({ origin }) => {
      const at = origin.name.start;
      const found = service.definition(uri, at);
      return (found?.targets ?? []).flatMap((target) => {
        const from = target.selection.start;
        const what = `${name}:${at} ${origin.address}`;
        const back = service.references(target.uri, from, true);
        const isFound = back.some((one) => one.uri === uri && one.span.start === origin.whole.start);
        const canRename = service.renamable(uri, at);
        const canThere = service.renamable(target.uri, from);
        const isRenamed = canRename === undefined || canThere !== undefined;
        return [...(isFound ? [] : [`${what}: not among its references`]), ...(isRenamed ? [] : [`${what}: no name`])];
      });
    });
  });
}

const cases = ["definition", "references", "rename"].flatMap((folder) => markedCases(folder));

for (const { title, files } of cases) test(title, () => assert.deepEqual(broken(files), []));

test("in the cases of rules", () => {
  for (const { file, text } of sampled(ruleTexts(".tf"), 2, 1)) assert.deepEqual(broken({ "main.tf": text }), [], file);
});
