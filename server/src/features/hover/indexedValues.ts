import { evaluated, type ValuePosition } from "../../analysis/index";
import { resultText, typeText } from "../../evaluation/index";
import { asCode, asText, type Markdown, md, paragraphs } from "../../wording/index";

/** The type and the value of what an index reads, on its key, if they are known. */
export function describeIndexed({ indexed, value, enclosing }: ValuePosition): Markdown | undefined {
  if (!indexed || value?.kind !== "text") return undefined;
  const { node, items } = enclosing;
  const { text, span } = value;
  const reference = { ...indexed, steps: [...indexed.steps, { kind: "index", name: text, span, key: value } as const] };
  const { result } = evaluated({
    ...{ value: { kind: "reference", reference, span }, block: node, items },
    ...{ attribute: undefined, isTried: false },
  });
  const known = resultText(result);
  if (result.type === "dynamic" && known === undefined) return undefined;
  return paragraphs([
    md`**${asText(text)}** · ${asCode(typeText(result.type))}`,
    known !== undefined && md`Value: ${asCode(known)}`,
  ]);
}
