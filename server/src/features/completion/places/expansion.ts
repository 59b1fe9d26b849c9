import { bodyItemOf, type Declaration, functionName, hasType, type Value } from "../../../model/index";

/** How something may make several instances of a block: what is written around its reference, and how likely it is (0 most). */
interface Expander {
  text(reference: string): string;
  readonly rank: 0 | 1 | 2;
}

const asItIs = (reference: string) => reference;

/** The same for what a module declares; undefined where it cannot. */
export function expanderOf(by: "count" | "for_each" | "dynamic", { block, item }: Declaration): Expander | undefined {
  const isNamed = block.kind === "variable" || item !== undefined;
  if (!isNamed) {
    // What has instances by for_each is a map of them.
    const isMap = (hasType(block.kind) || block.kind === "module") && bodyItemOf(block.body, "for_each") !== undefined;
    return by !== "count" && isMap && block.kind !== "module" ? { text: asItIs, rank: 1 } : { text: asItIs, rank: 2 };
  }
  const shape = item ? shapeOf(item.value) : shapeOfVariable(block.body);
  if (by === "count") return countBy(shape);
  // One block or none, which is what most of them are for.
  if (by === "dynamic" && shape === "bool") return { text: (reference) => `${reference} ? [1] : []`, rank: 0 };
  if (by === "dynamic" && shape === "list") return { text: asItIs, rank: 0 };
  switch (shape) {
    case "primitive":
    case "number":
    case "bool":
      return undefined;
    case "list":
      return { text: (reference) => `toset(${reference})`, rank: 0 };
    default:
      return { text: asItIs, rank: shape === undefined ? 1 : 0 };
  }
}

function countBy(shape: Shape | undefined): Expander | undefined {
  switch (shape) {
    case "number":
      return { text: asItIs, rank: 0 };
    case "bool":
      return { text: (reference) => `${reference} ? 1 : 0`, rank: 0 };
    case "list":
    case "map":
      return { text: (reference) => `length(${reference})`, rank: 1 };
    case "primitive":
      return undefined;
    default:
      return { text: asItIs, rank: 1 };
  }
}

/** As far as it matters here: `map` for what has keys or is a set, `primitive` for text. */
type Shape = "list" | "map" | "primitive" | "number" | "bool";

const constraints: ReadonlyMap<string, Shape> = new Map([
  ["string", "primitive"],
  ["number", "number"],
  ["bool", "bool"],
  ["list", "list"],
  ["tuple", "list"],
  ["set", "map"],
  ["map", "map"],
  ["object", "map"],
]);

function shapeOfVariable(body: Declaration["block"]["body"]): Shape | undefined {
  const type = bodyItemOf(body, "type")?.value;
  const word =
    type?.kind === "reference"
      ? type.reference.steps[0]?.name
      : type?.kind === "expression"
        ? type.call?.name
        : undefined;
  const given = bodyItemOf(body, "default")?.value;
  return (word && constraints.get(word)) || (type === undefined && given ? shapeOf(given) : undefined);
}

/** What functions that make collections return, whatever is in these: the evaluator knows that only where it knows their elements. */
const made: ReadonlyMap<string, Shape> = new Map([
  ["toset", "map"],
  ["tomap", "map"],
  ["merge", "map"],
  ["zipmap", "map"],
  ["tolist", "list"],
  ["concat", "list"],
  ["flatten", "list"],
  ["keys", "list"],
  ["values", "list"],
  ["split", "list"],
]);

function shapeOf(value: Value): Shape | undefined {
  switch (value.kind) {
    case "text":
      return "primitive";
    case "number":
    case "bool":
    case "list":
      return value.kind;
    case "body":
      return "map";
    case "expression": {
      const { gives, call } = value;
      if (call) return made.get(functionName(call));
      return gives === "object" ? "map" : gives === "string" ? "primitive" : gives;
    }
    default:
      return undefined;
  }
}
