// What rules say of themselves, their summary, why and source, is for people who read about rules: no editor shows any of it. The core
// is built without it. It is a bundle beside the core, for the few who ask (`server/src/rules/ruleTexts.ts`).
import { readFileSync } from "node:fs";
import { importBundled } from "../importBundled.mjs";

const name = String.raw`[A-Za-z]\w*`;
const value = String.raw`(?:"(?:[^"\\\n]|\\.)*"|\x60[^\x60]*\x60|${name})`;
const texts = String.raw`^( +)summary:\s+${value},\n(?:\1why:\s+${value},\n)?(?:\1source(?::\s+${value})?,\n)?`;

/** The text of a file of rules without what its rules say of themselves: blanks are there instead, so that all else is where it was. */
function withoutTexts(code) {
  return code.replace(new RegExp(texts, "gm"), (found) => found.replace(/[^\n]/g, " "));
}

/** For the core and what is loaded beside it. */
export const splitRuleTexts = {
  name: "split-rule-texts",
  setup(on) {
    on.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => {
      if (!/[\\/]ruleTexts\.ts$/.test(path))
        return { contents: withoutTexts(readFileSync(path, "utf8")), loader: "ts" };
      const { ruleTexts } = await importBundled('export { ruleTexts } from "./server/src/rules/ruleTexts";');
      return { contents: `export const ruleTexts = new Map(${JSON.stringify([...ruleTexts])});`, loader: "ts" };
    });
  },
};
