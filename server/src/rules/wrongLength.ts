import { lengthLimits, usesOpenTofu } from "../analysis/index";
import { bodyItemOf } from "../model/index";
import { literalRule } from "./literalRule";
import type { Rule } from "./rule";

const ofArguments = literalRule(
  {
    id: "wrong-length",
    otherReleases: "unknown",
    summary: "A string that is too short or too long for its argument.",
    why: "`terraform validate` fails, with the lengths that the provider's validators have.",
    source: "the provider's own validators, asked with texts of each length",
  },
  ({ length, type }) => length !== undefined && type === "string",
  ({ text, schema }, name) => {
    // Whether it may be empty is not a question of length: shorter than a letter nothing was tried.
    if (text === "") return undefined;
    const [least, most] = lengthLimits(schema, name);
    if (text.length >= least && (most === 0 || text.length <= most)) return undefined;
    // The provider counts bytes or characters, depending on the validator; only where both agree is it surely wrong.
    const characters = [...text].length;
    if (characters < least && new TextEncoder().encode(text).length < least) {
      return { message: `Make ${name} longer: it needs at least ${least} characters and has ${characters}.` };
    }
    if (most > 0 && characters > most)
      return { message: `Shorten ${name}: it takes at most ${most} characters and has ${characters}.` };
    return undefined;
  },
);

export const wrongLength: Rule = {
  ...ofArguments,
  block({ block, scope }, report) {
    if (block.kind !== "variable" && block.kind !== "output") return;
    const value = bodyItemOf(block.body, "deprecated")?.value;
    if (value?.kind !== "text" || value.text.trim() !== "" || !usesOpenTofu(scope.module)) return;
    report({
      span: block.kind === "variable" ? (block.labels[0]?.span ?? block.head) : value.span,
      message: "Say in deprecated what to use instead: OpenTofu takes no empty text there.",
    });
  },
};
