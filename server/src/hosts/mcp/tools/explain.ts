import * as z from "zod";
import { ruleTexts } from "../../../core";
import { similar } from "../../../wording/index";
import { answer } from "../answer";
import { ToolError } from "../toolError";
import { tool } from "./tool";

/** Why a rule says what it says. */
export const explain = tool({
  name: "explain",
  title: "Explain a rule",
  description:
    "Tells what a rule finds, why that matters, and where it is known from. Call it when a finding is not clear to you or to the person.",
  input: z.object({ rule: z.string().max(100).describe("The rule of a finding, as missing-argument.") }),
  output: z.object({
    rule: z.string(),
    summary: z.string(),
    why: z.string().optional(),
    source: z.string().optional(),
    severity: z.string().optional(),
  }),
  async run({ rule }) {
    const text = ruleTexts().get(rule);
    if (!text) {
      const meant = similar(rule, ruleTexts().keys());
      throw new ToolError(`There is no rule ${rule}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`);
    }
    return answer({ rule, ...text }, [
      `${rule}: ${text.summary}`,
      ...(text.why === undefined ? [] : [text.why]),
      ...(text.source === undefined ? [] : [`Known from: ${text.source}`]),
    ]);
  },
});
