import { missingIn, type Scope, typeSchemaOf } from "../../analysis/index";
import { addressOfId, argumentFor, createNamer, idTypesOf, importIdOf, singularOf } from "../../azure/index";
import type { NewBodyItem } from "../../model/index";
import { fitsShape, namesInShape } from "../../resourceIds/index";
import { withNewBlock } from "./newBlock";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { type SelectedId, selectedId } from "./selected";

/** A literal id as a reference to a new data source, which reads what the id names. */
export const idToData: Refactoring = {
  id: "id-to-data",
  kind: "rewrite",
  offer(context) {
    const selected = selectedId(context);
    if (!selected || addressOfId(selected.text, context.scope, selected.block)) return undefined;
    const source = sourceFor(selected, context);
    if (!source) return undefined;
    const { type, items } = source;
    const name = createNamer(context.scope).block(
      "data",
      type,
      selected.id.names.at(-1) ?? selected.id.group,
      "",
      "existing",
    );
    return {
      title: `Add data source ${type} for this id`,
      edits() {
        const made = { kind: "data", labels: [type, name], items };
        const path = ["data", type, name, "id"];
        return withNewBlock(context, { ...selected, made, path, wanted: "string", file: "data.tf" });
      },
    };
  },
};

/** A data source that reads what an id names, and what it needs for that, all of which the id tells. */
function sourceFor(
  selected: SelectedId,
  { scope }: RefactoringContext,
): { type: string; items: NewBodyItem[] } | undefined {
  const { text } = selected;
  for (const type of typesFor(selected, scope)) {
    const shape = importIdOf(type, scope).find((one) => fitsShape(text.toLowerCase(), one.toLowerCase()));
    const { body } = typeSchemaOf("data", type, scope);
    if (!shape || !body) continue;
    const parts = namesInShape(text, shape);
    const items = missingIn(body, () => false).map(([name]): NewBodyItem | undefined => {
      const part = name === "name" ? parts.at(-1) : parts.find(({ word }) => argumentFor(word, [name]));
      if (!part) return undefined;
      const value = name.endsWith("_id") ? `${part.before}/${part.name}` : part.name;
      return { name, form: "argument", value: { kind: "text", text: value } };
    });
    const complete = items.filter((item) => item !== undefined);
    // In the order in which people write them.
    complete.sort((a, b) => Number(b.name === "name") - Number(a.name === "name"));
    if (complete.length === items.length && complete.length > 0) return { type, items: complete };
  }
  return undefined;
}

/** The types whose ids the argument takes; where that is not known, those whose names end like the id's type. */
function typesFor({ attribute, id }: SelectedId, scope: Scope): readonly string[] {
  const wanted = attribute ? idTypesOf(attribute) : [];
  const provider = scope.catalog.provider("azurerm");
  if (wanted.length > 0 || !provider) return wanted;
  const word = id.type ? singularOf(id.type.split("/").at(-1)!) : "resource_group";
  return provider.names("data", scope.versionOf("azurerm")).filter((type) => type.endsWith(`_${word}`));
}
