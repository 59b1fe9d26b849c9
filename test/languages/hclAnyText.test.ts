import { it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { isThorough, sampled } from "../harness/thorough";
import { checkSpans } from "./checkSpans";
import { foreignTexts, ownTexts } from "./hclTexts";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

it("reads every prefix of every case, with spans that hold", () => {
  for (const { text } of sampled(ownTexts(), 80, 0)) {
    const step = text.length > 1500 ? 13 : 1;
    for (let end = 0; end <= text.length; end += step) checkSpans(hcl.parse("prefix.tf", text.slice(0, end)));
  }
});

it("reads whatever is left of a text after any edits, with spans that hold", () => {
  const random = randomFrom(1);
  const texts = [...ownTexts(), ...foreignTexts()].map(({ text }) => text);
  for (let round = 0; round < (isThorough ? 4000 : 2000); round++) {
    let text = random.pick(texts);
    for (let edits = random.below(5); edits >= 0; edits--) text = applyEdits(text, [randomEdit(text, random)]);
    checkSpans(hcl.parse("edited.tf", text));
  }
});
