// What is told of a type of texts by those that were tried on the provider when its facts were made.
import type { Attribute } from "../../catalog/index";

/** Texts by which the facts were found, as far as a conclusion is drawn from them. */
const probes: Readonly<Record<string, string>> = {
  word: "abcdef",
  letter: "a",
  digit: "1",
  digits: "123456",
  decimal: "1.5",
  dash: "abc-def",
  underscore: "abc_def",
  word1: "abc123",
  "1word": "1abcde",
};

/** Whether the provider was seen to accept a probe; undefined where it was not tried or not noted. */
function accepts({ accepts: accepted, rejects }: Attribute, probe: string): boolean | undefined {
  if (accepted) return accepted.includes(probe);
  return rejects ? !rejects.includes(probe) : undefined;
}

/** Some of the texts that the provider was seen to accept. */
export function acceptedTexts(schema: Attribute): string[] {
  return Object.entries(probes)
    .filter(([probe]) => accepts(schema, probe) === true)
    .map(([, text]) => text);
}

/** Whether the provider was seen to refuse plain letters. Then tests with letters say little. */
export function refusesLetters(schema: Attribute): boolean {
  return accepts(schema, "word") === false && accepts(schema, "letter") === false;
}

/** Whether the provider was seen to take a dash and to refuse two in a row. */
export function refusesDoubleDash(schema: Attribute): boolean {
  return accepts(schema, "dash") === true && accepts(schema, "dashdash") === false;
}

/** Whether the provider was seen to take an empty string or to refuse it. Undefined if that was not tried or not noted. */
export function takesEmpty(schema: Attribute): boolean | undefined {
  return accepts(schema, "empty");
}
