import { addressOf, type Block, type Document, type ExpectedType } from "../../../model/index";
import { codeString } from "../../../text/index";
import { propertyOf } from "../names";

/** Code that reads something of a block under the name that the program has for it; undefined where it has none. */
export function readingOf(
  kind: string,
  name: string,
  path: readonly string[],
  wanted?: ExpectedType,
): string | undefined {
  switch (kind) {
    case "variable":
      return path.length === 0 ? `${name}.${variableProperties[wanted ?? "objects"]}` : undefined;
    case "locals":
      return path.length === 0 ? `${name}.${localProperties[wanted ?? "objects"]}` : undefined;
    case "module":
      return path.length === 1 && !path[0]!.startsWith("[") ? `${name}.get(${codeString(path[0]!)})` : undefined;
    default:
      // Of several instances none has a name.
      return path[0]?.startsWith("[") ? undefined : path.reduce<string | undefined>(stepInto, name);
  }
}

/** Undefined for a step that code cannot make as it is: a name that is none in a program, a key with escapes. */
function stepInto(text: string | undefined, step: string): string | undefined {
  if (text === undefined) return undefined;
  const index = /^\[(\d+)\]$/.exec(step)?.[1];
  if (index !== undefined) return `${text}.get(${index})`;
  if (step.startsWith("[")) return /[\\$%]/.test(step) ? undefined : text + step;
  return /^[A-Za-z_]\w*$/.test(step) ? `${text}.${propertyOf(step)}` : undefined;
}

const variableProperties: Readonly<Record<ExpectedType, string>> = {
  string: "stringValue",
  number: "numberValue",
  bool: "booleanValue",
  list: "listValue",
  map: "value",
  objects: "value",
};

const localProperties: Readonly<Record<ExpectedType, string>> = {
  string: "asString",
  number: "asNumber",
  bool: "asBoolean",
  list: "asList",
  map: "asStringMap",
  objects: "expression",
};

/** The name that code at `offset` can use for a block, if there is one. */
export function handleAt({ handle, span }: Block, offset: number): string | undefined {
  const isSeen = handle && handle.within.start <= offset && offset <= handle.within.end;
  // Nothing refers to itself.
  return isSeen && !(span.start <= offset && offset < span.end) ? handle.text : undefined;
}

/** The block of a document that a traversal begins with, and the rest of the traversal. */
export function blockAt(
  { blocks }: Document,
  path: readonly string[],
): { block: Block; rest: readonly string[] } | undefined {
  const depth = path[0] === "data" ? 3 : 2;
  const address = path.slice(0, depth).join(".");
  const block = blocks.find((one) => addressOf(one) === address);
  return block && { block, rest: path.slice(depth) };
}
