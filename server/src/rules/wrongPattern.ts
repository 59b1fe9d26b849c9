import { goPattern } from "../analysis/goPattern";
import { lengthLimits } from "../analysis/lengthLimits";
import { acceptedTexts, refusesDoubleDash } from "../analysis/probes";
import type { Attribute } from "../catalog/schema";
import { listed, shortened } from "../wording/sentence";
import { literalRule } from "./literalRule";

export const wrongPattern = literalRule(
  {
    id: "wrong-pattern",
    summary: "A text that does not match the pattern that the provider requires, mostly a name.",
    why: "`terraform validate` fails: names in Azure are often limited to some characters, and the provider knows the pattern.",
    source: "the provider's own validators and their messages",
  },
  ({ text, schema }, name) => {
    // Passwords are checked by several patterns of which some number must match, and their text belongs in no message.
    if (schema.type !== "string" || schema.sensitive || /password/.test(name)) return undefined;
    // A text of the wrong length mostly fails the pattern too; its length says it better.
    const [least, most] = lengthLimits(schema, name);
    const { length } = [...text];
    if (length < least || (most > 0 && length > most)) return undefined;
    if (schema.values?.includes(text) || (text === "" && schema.accepts?.includes("empty"))) return undefined;
    const failed = failedPatterns(text, schema);
    if (failed.length > 0) return { message: `Change ${name}: "${shortened(text)}" does not match ${listed(failed)}.` };
    if (text.includes("--") && refusesDoubleDash(schema))
      return { message: `Change ${name}: "${shortened(text)}" must not have two dashes in a row.` };
    const forbidden = schema.notPattern?.find((source) => goPattern(source)?.test(text));
    return forbidden === undefined
      ? undefined
      : { message: `Change ${name}: "${shortened(text)}" must not match ${forbidden}.` };
  },
);

/** Patterns that surely must match and do not. */
function failedPatterns(text: string, schema: Attribute): string[] {
  const patterns = (schema.pattern ?? []).map((source) => ({ source, regex: goPattern(source) }));
  if (patterns.some(({ regex }) => !regex)) return [];
  const failed = patterns.filter(({ regex }) => !regex?.test(text)).map(({ source }) => source);
  // A text that the provider takes although a pattern does not match it: then one of several is enough.
  const areAlternatives = acceptedTexts(schema).some((accepted) =>
    patterns.some(({ regex }) => !regex?.test(accepted)),
  );
  if (!areAlternatives) return failed;
  return patterns.length > 1 && failed.length === patterns.length ? failed : [];
}
