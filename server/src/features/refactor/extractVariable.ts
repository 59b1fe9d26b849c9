import type { NewEntry } from "../../model/change";
import type { Value } from "../../model/value";
import { extractable, freeName, namesFor } from "./extractable";
import { merged } from "./merged";
import { newBlockIn } from "./newBlockIn";
import type { Refactoring } from "./refactoring";

/** A literal as the default of a new variable. */
export const extractVariable: Refactoring = {
  id: "extract-variable",
  kind: "extract",
  offer(asked) {
    const selected = extractable(asked);
    if (!selected) return undefined;
    const { document, scope, write } = asked;
    const { value, attribute, block } = selected;
    const name = freeName(namesFor(selected), (one) => scope.module.declarations.has(`var.${one}`));
    return {
      title: `Extract to variable ${name}`,
      edits() {
        const source = document.text.slice(value.span.start, value.span.end);
        const entries: NewEntry[] = [
          { name: "type", form: "argument", value: { kind: "expression", source: typeFor(value) } },
          { name: "default", form: "argument", value: { kind: "expression", source } },
        ];
        if (attribute?.sensitive)
          entries.push({ name: "sensitive", form: "argument", value: { kind: "bool", bool: true } });
        const edits = write.edits(document, [
          { kind: "setValue", value, to: { kind: "reference", path: ["var", name] } },
        ]);
        const made = newBlockIn(asked, { kind: "variable", labels: [name], entries }, "variables.tf", block);
        return merged(asked, [{ uri: document.uri, edits }, made]);
      },
    };
  },
};

/** The type of a literal, as narrow as it can be said in a few words. */
function typeFor(value: Value): string {
  switch (value.kind) {
    case "text":
      return "string";
    case "number":
      return "number";
    case "bool":
      return "bool";
    case "list":
      return `list(${typeOfAll(value.items)})`;
    case "body":
      return `map(${typeOfAll(value.body.entries.map((entry) => entry.value))})`;
    default:
      return "any";
  }
}

function typeOfAll(values: readonly Value[]): string {
  const [type = "any", ...others] = new Set(values.map(typeFor));
  return others.length > 0 ? "any" : type;
}
