import { type Document, hasType } from "../../model/index";
import type { LabelPlace } from "../language";
import { withName } from "./blocksOf";

/**
 * The place for a type or a name at an offset: a key in the object of `"resource"` or `"module"`, or in that of a type. Undefined elsewhere. It is read
 * from the text, since what has no value yet is no block.
 */
export function labelPlace({ pieces }: Document, offset: number): LabelPlace | undefined {
  const { path, quote } = keyAt(pieces.slice(0, offset)) ?? {};
  // A backend is a block with a label as well, inside another.
  const [kind, ...labels] = path?.[0] === "terraform" && path[1] === "backend" ? path.slice(1) : (path ?? []);
  if (kind === undefined || labels.length > labelCount(kind) - 1) return undefined;
  const word = /(?<![\w-])[\w-]*$/.exec(pieces.slice(Math.max(0, offset - longest), offset))![0];
  const start = quote ?? offset - word.length;
  const behind = pieces.slice(offset, offset + longest);
  const end = offset + (quote === undefined ? /^[\w-]*/ : /^[\w-]*"?/).exec(behind)![0].length;
  const next = pieces
    .slice(end, end + longest)
    .trimStart()
    .charAt(0);
  return { kind, labels, replace: { start, end }, isValued: next === ":", isFollowed: next === '"' };
}

function labelCount(kind: string): number {
  return hasType(kind) ? 2 : withName.has(kind) || kind === "backend" ? 1 : 0;
}

/** How far a word is looked for. */
const longest = 100;

/** The keys of the objects that are open at the end of a text, outermost first, where one more key may be; with the place of its quote. */
function keyAt(text: string): { readonly path: readonly string[]; readonly quote?: number } | undefined {
  const open: { readonly isObject: boolean; readonly key?: string }[] = [];
  let key: string | undefined;
  let last = "";
  let quote: number | undefined;
  for (const { 0: sign, 1: inner = "", 2: closing, index } of text.matchAll(/"((?:[^"\\\n]|\\.)*)("?)|[{}[\],:]/g)) {
    if (sign.startsWith('"')) {
      if (closing === "" && index + sign.length === text.length) quote = index;
      else {
        key = inner;
        last = '"';
      }
      continue;
    }
    if (sign === "{" || sign === "[")
      open.push({ isObject: sign === "{", ...(last === ":" && key !== undefined && { key }) });
    else if (sign === "}" || sign === "]") open.pop();
    last = sign;
  }
  if (!open.at(-1)?.isObject || (last !== "{" && last !== ",")) return undefined;
  return { path: open.flatMap((one) => one.key ?? []), ...(quote !== undefined && { quote }) };
}
