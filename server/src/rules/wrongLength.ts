import { refusesLetters } from "../analysis/probes";
import type { Attribute } from "../catalog/schema";
import { literalRule } from "./literalRule";

export const wrongLength = literalRule(
  {
    id: "wrong-length",
    summary: "A text that is too short or too long for its argument.",
    why: "`terraform validate` fails, with the lengths that the provider's validators have.",
    source: "the provider's own validators, asked with texts of each length",
  },
  ({ text, schema }, name) => {
    const { length, type, accepts } = schema;
    if (!length || type !== "string" || (text === "" && accepts?.includes("empty"))) return undefined;
    const [least, most] = length;
    // The provider counts bytes or characters, depending on the validator; only where both agree is it surely wrong.
    const characters = [...text].length;
    if (characters < least && text.length < least) {
      return {
        message:
          text === ""
            ? `Give ${name} a value: it must not be empty.`
            : `Make ${name} longer: it needs at least ${least} characters and has ${characters}.`,
      };
    }
    if (most > 0 && characters > most && isProbedByLetters(schema, name))
      return { message: `Shorten ${name}: it takes at most ${most} characters and has ${characters}.` };
    return undefined;
  },
);

/** The upper limit was found with letters; where the text is made of something else, it is no limit. */
function isProbedByLetters(schema: Attribute, name: string): boolean {
  const isFree =
    schema.format === undefined ||
    schema.format === "not-empty" ||
    schema.format === "not-blank" ||
    schema.format === "resource-group-name";
  return isFree && !refusesLetters(schema) && !/ports?$/.test(name);
}
