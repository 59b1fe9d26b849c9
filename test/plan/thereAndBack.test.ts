/**
 * Judge of conversions to azapi and back: configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names). What becomes
 * azurerm's again becomes the same of azapi's, or it is refused; how much of it is the text that it was, but for the order, is printed. Lines that
 * say what is sent without them too may be missing, where nobody knows afterwards whether they were written (a flag that is a word of a list), and are counted apart.
 * Those that are as they were may ignore changes of what azurerm does not read after the import: nothing else tells it not to replace the resource.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/index";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { facts, noFacts, pairsIn } from "./pairsIn";
import { type ConfiguredType, writtenResource } from "./writtenConfig";

/** Of a hundred resources that are converted: those that come back, and of these those that are as they were, or have fewer lines. */
// Of what is only a part of an id some has no way back; a text of JSON comes back as what it encodes.
const goal = { back: 98, same: 93, fewer: 95 };

test("what is converted to azapi becomes azurerm's again", { skip: noFacts }, () => {
  const pairs = pairsIn<ConfiguredType>(facts);
  let [there, back, same, fewer] = [0, 0, 0, 0];
  for (const { type, config } of pairs) {
    const text = writtenResource(type, "main", config);
    const azapi = converted(text, "convertToAzapi");
    // What azurerm has by another id is taken over by an import block, and stays azapi's (test/cases/azapi/ownIds.tf).
    if (azapi === undefined || /^removed \{$/m.test(azapi)) continue;
    there++;
    const again = converted(azapi, "convertToAzurerm");
    if (again === undefined) continue;
    back++;
    const block = /^resource "azurerm_.*?^\}$/ms.exec(again)?.[0] ?? "";
    const [was, is] = [linesOf(text), linesOf(block.replace(ignored, ""))];
    if (was.join("\n") === is.join("\n")) same++;
    else if (isAmong(is, was)) fewer++;
  }
  console.log(
    `${there} of ${pairs.length} are converted, ${back} of these back; ${same} have the text that they had, ${fewer} without what is sent anyway.`,
  );
  assert.ok(back * 100 >= goal.back * there, `${back} of ${there}`);
  assert.ok(same * 100 >= goal.same * back, `${same} of ${back}`);
  assert.ok((same + fewer) * 100 >= goal.fewer * back, `${same + fewer} of ${back}`);
});

/** What only an import makes necessary: no configuration of the pairs has a block of this kind. */
const ignored = /^ {2}lifecycle \{\n {4}ignore_changes = \[[\w\s.,]*\]\n {2}\}\n/m;

/** The text afterwards; undefined where nothing is converted. */
function converted(text: string, how: "convertToAzapi" | "convertToAzurerm"): string | undefined {
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
  const { edits } = service[how]([uriOf("main.tf")]);
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"));
  return own && applyEdits(text, own.edits);
}

/** Whether lines are some of others. */
function isAmong(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Lines without their layout, in one order. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim().replace(/\s*=\s*/, " = "));
  return lines.filter(Boolean).sort();
}
