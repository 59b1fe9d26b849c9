import { fitsShape, recased } from "../analysis/idShape";
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
    if (shapes.some((shape) => fitsShape(text, shape))) return undefined;
    const meant = shapes.map((shape) => recased(text, shape)).find((one) => one !== undefined);
    if (meant !== undefined) {
      return {
        message: `Write ${name} as ${meant}: the provider's ids are case-sensitive.`,
        fixes: [
          {
            title: "Change to the provider's casing",
            changes: [{ kind: "setValue", value, to: { kind: "text", text: meant } }],
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
