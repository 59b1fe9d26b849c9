import { bodyItemAt, declared, evaluatedWithDefaults, type ValuePosition } from "../../../analysis/index";
import { attributesOf, pairsOf, type Result, stringOf } from "../../../evaluation/index";
import { addressInFile, bodyItemOf, type Value } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** How many keys of one thing are offered. */
const most = 200;

/** The known keys of the value that an index reads: those of a map or an object, or of the instances of a block with `for_each`. */
export function indexKeys(position: ValuePosition, { document, write }: CompletionContext): Suggestion[] {
  const { indexed, isQuoted, replace } = position;
  if (!indexed || document.isProgram) return [];
  return keysOf(position).map((key, rank) => {
    const written = write.value({ kind: "text", text: key }, false);
    return {
      label: isQuoted ? key : written,
      kind: "value",
      replace,
      insert: isQuoted ? write.quoted(key) : written,
      isSnippet: false,
      rank,
    };
  });
}

function keysOf({ indexed, enclosing: { node, items } }: ValuePosition): readonly string[] {
  if (!indexed) return [];
  const { scope } = node;
  const named = addressInFile(indexed, scope.uri);
  const [declaration] = named ? declared(named.address, scope) : [];
  if (named && declaration && !declaration.item) {
    const block = { block: declaration.block, schema: {}, scope };
    const path = named.rest.map(({ name }) => name);
    const set =
      path.length > 0 ? bodyItemAt(declaration.block.body, path) : bodyItemOf(declaration.block.body, "for_each");
    if (set) {
      const over = resultOf(set.value, { block, items: [set] });
      return (pairsOf(over) ?? []).flatMap(({ key }) => textOfKey(key)).slice(0, most);
    }
  }
  const value: Value = { kind: "reference", reference: indexed, span: indexed.span };
  const result = resultOf(value, { block: node, items });
  const { type } = result;
  const names =
    attributesOf(result)?.keys() ?? (typeof type !== "string" && type.kind === "object" ? type.attributes.keys() : []);
  return [...names].slice(0, most);
}

function resultOf(value: Value, at: Pick<Parameters<typeof evaluatedWithDefaults>[0], "block" | "items">): Result {
  return evaluatedWithDefaults({ value, attribute: undefined, isTried: false, ...at }).result;
}

function textOfKey(key: Result): string | [] {
  return stringOf(key) ?? [];
}
