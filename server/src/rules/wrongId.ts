import { listed } from "../wording/sentence";
import { literalRule } from "./literalRule";

export const wrongId = literalRule(
  { id: "wrong-id", summary: "An Azure resource id of another kind than the argument takes, or in another casing." },
  ({ value, text, schema }, name) => {
    const shapes = schema.id ?? [];
    if (
      shapes.length === 0 ||
      schema.valuesOpen ||
      schema.values?.includes(text) ||
      (text === "" && schema.accepts?.includes("empty"))
    )
      return undefined;
    if (shapes.some((shape) => fits(text, shape))) return undefined;
    const recased = shapes.map((shape) => recase(text, shape)).find((one) => one !== undefined);
    if (recased !== undefined) {
      return {
        message: `Write ${name} as ${recased}: the provider's ids are case-sensitive.`,
        fixes: [
          {
            title: "Change to the provider's casing",
            changes: [{ kind: "setValue", value, to: { kind: "text", text: recased } }],
            safe: true,
          },
        ],
      };
    }
    return {
      message: `Set ${name} to an id of the form ${listed(shapes.map(shown), "or", 3)}${text === "" ? "" : `, not "${text}"`}.`,
    };
  },
);

function shown(shape: string): string {
  return shape.replaceAll("{}", "…");
}

/** Segment by segment; `{}` is any name. */
function fits(text: string, shape: string): boolean {
  const parts = text.split("/");
  const wanted = shape.split("/");
  return (
    parts.length === wanted.length &&
    wanted.every((segment, index) => (segment === "{}" ? parts[index] !== "" : segment === parts[index]))
  );
}

/** The id with the shape's own words in the shape's casing, where that is all that is wrong. */
function recase(text: string, shape: string): string | undefined {
  const parts = text.split("/");
  const wanted = shape.split("/");
  const result = wanted.map((segment, index) => (segment === "{}" ? (parts[index] ?? "") : segment)).join("/");
  return result.toLowerCase() === text.toLowerCase() && fits(result, shape) ? result : undefined;
}
