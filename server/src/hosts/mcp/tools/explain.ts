import * as z from "zod";
import { ruleTexts } from "../../../core";
import { similar } from "../../../wording/index";
import { answer } from "../answer";
import { inModule } from "../openedModule";
import { ToolError } from "../toolError";
import { tool } from "./tool";

/** Why a rule says what it says. */
export const explain = tool({
  name: "explain",
  title: "Explain a rule",
  description:
    "Says what a rule finds, why that matters, and the source. Call it when a finding is not clear to you or to the person.",
  input: z.object({
    rule: z.string().max(100).describe("The rule of a finding, as missing-argument."),
    message: z
      .string()
      .max(2000)
      .optional()
      .describe(
        "The message of the finding. For findings about order, roles and what stays after a destroy, the answer then names the source pages.",
      ),
  }),
  output: z.object({
    rule: z.string(),
    summary: z.string(),
    why: z.string().optional(),
    source: z.string().optional(),
    severity: z.string().optional(),
    pages: z.array(z.string()).optional().describe("The pages that the message is based on."),
  }),
  async run({ rule, message }, context) {
    const text = ruleTexts().get(rule);
    if (!text) {
      const meant = similar(rule, ruleTexts().keys());
      throw new ToolError(`There is no rule ${rule}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`);
    }
    const pages =
      message === undefined ? [] : await inModule({}, context, ({ service }) => [...service.sourcesOf(message)]);
    return answer({ rule, ...text, ...(pages.length > 0 && { pages }) }, [
      `${rule}: ${text.summary}`,
      ...(text.why === undefined ? [] : [text.why]),
      ...(text.source === undefined ? [] : [`Known from: ${text.source}`]),
      ...pages.map((page) => `Read at: ${page}`),
    ]);
  },
});
