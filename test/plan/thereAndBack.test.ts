/**
 * Judge of conversions to azapi and back: configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names). What becomes
 * azurerm's again becomes the same of azapi's, or it is refused; how much of it is the text that it was, but for the order, is printed.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/index";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { facts, noFacts, pairsIn } from "./pairsIn";
import { type ConfiguredType, writtenResource } from "./writtenConfig";

/** Of a hundred resources that are converted. */
const goal = 90;

test("what is converted to azapi becomes azurerm's again", { skip: noFacts }, () => {
  const pairs = pairsIn<ConfiguredType>(facts);
  let [there, back, same] = [0, 0, 0];
  for (const { type, config } of pairs) {
    const text = writtenResource(type, "main", config);
    const azapi = converted(text, "convertToAzapi");
    if (azapi === undefined) continue;
    there++;
    const again = converted(azapi, "convertToAzurerm");
    if (again === undefined) continue;
    back++;
    const block = /^resource "azurerm_.*?^\}$/ms.exec(again)?.[0] ?? "";
    if (linesOf(block) === linesOf(text)) same++;
  }
  console.log(`${there} of ${pairs.length} are converted, ${back} of these back; ${same} have the text that they had.`);
  assert.ok(back * 100 >= goal * there, `${back} of ${there}`);
});

/** The text afterwards; undefined where nothing is converted. */
function converted(text: string, how: "convertToAzapi" | "convertToAzurerm"): string | undefined {
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
  const { edits } = service[how]([uriOf("main.tf")]);
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"));
  return own && applyEdits(text, own.edits);
}

/** Lines without their layout, in one order. */
function linesOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim().replace(/\s*=\s*/, " = "));
  return lines.filter(Boolean).sort().join("\n");
}
