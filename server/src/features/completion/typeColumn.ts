import { type Attribute, isRequired, takesBlock } from "../../catalog/index";

/** The column of a list that shows what an argument or a block takes, and whether it is required or deprecated. */
export function typeColumn(attribute: Attribute): string {
  return [
    attribute.declared?.type ?? typeWords(attribute),
    isRequired(attribute) ? "required" : undefined,
    attribute.deprecated ? "deprecated" : undefined,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What an argument takes, in words: `list of string`. */
export function typeWords(attribute: Attribute): string {
  const { type, elem, block, means } = attribute;
  if (means !== undefined) return type === "list" ? `list of ${meanings[means]}` : meanings[means];
  if (takesBlock(attribute)) return attribute.maxItems === 1 || type === "object" ? "block" : "blocks";
  if (type === "int" || type === "float") return "number";
  if (type === "dynamic") return "any";
  const inside = elem ? typeWords(elem) : block ? "object" : undefined;
  if (inside === undefined || type === "object") return type;
  return `${type} of ${inside}`;
}

/** What is where a value is none. */
const meanings: Readonly<Record<NonNullable<Attribute["means"]>, string>> = {
  address: "address",
  argument: "argument",
  type: "type",
  provider: "provider",
  word: "keyword",
};
