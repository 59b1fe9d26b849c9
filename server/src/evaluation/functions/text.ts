import { isSpace, trimmed } from "../../text/index";
import {
  anyText,
  collectionResult,
  elementsOf,
  type Piece,
  piecedResult,
  piecesOf,
  type Result,
  textResult,
  unknownOf,
} from "../result";
import { longestText, mostElements, ofTexts, stringArgument, wholeOf } from "./arguments";
import { charactersOf } from "./graphemes";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";
import { replaced } from "./patterns";

/** Functions that make texts of texts. */
export const textFunctions = tableOf({
  lower: { takes: "unknown", value: ([text]) => inEachPiece(text!, lowered) },
  upper: { takes: "unknown", value: ([text]) => inEachPiece(text!, uppered) },
  title: ofTexts(titled),
  chomp: ofTexts((text = "") => trimmed(text, (sign) => sign === "\n" || sign === "\r", "end")),
  trimspace: ofTexts((text = "") => trimmed(text, isSpace)),
  trim: ofTexts((text = "", cutset = "") => {
    const signs = new Set(cutset);
    return trimmed(text, (sign) => signs.has(sign));
  }),
  trimprefix: ofTexts((text = "", prefix = "") => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: ofTexts((text = "", suffix = "") =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  basename: ofTexts(lastName),
  dirname: ofTexts(folderOf),
  strrev: ofTexts((text = "") => charactersOf(text)?.toReversed().join("")),
  substr: { value: substring },
  indent: { value: indented },
  join: { takes: "parts", marks: "gathered", value: joined },
  split: { value: split },
  replace: { value: replaced },
});

/** The text of which each known piece is made another. */
function inEachPiece(text: Result, make: (text: string) => string | undefined): Result {
  const pieces = piecesOf(text).map((piece) => (typeof piece === "string" ? make(piece) : piece));
  return piecedResult(pieces.map((piece) => piece ?? anyText));
}

/** The last name of a path; undefined where Windows has other rules for it than all others have. */
function lastName(path = ""): string | undefined {
  if (/[\\:]/.test(path)) return undefined;
  const names = path.split("/").filter((name) => name !== "");
  return names.at(-1) ?? (path === "" ? "." : undefined);
}

/** What is in front of the last name of a path, in the shortest form that means the same; undefined where Windows has other rules. */
function folderOf(path = ""): string | undefined {
  if (/[\\:]/.test(path)) return undefined;
  const isRooted = path.startsWith("/");
  const names: string[] = [];
  for (const name of path.slice(0, path.lastIndexOf("/") + 1).split("/")) {
    const isUp = name === "..";
    if (name === "" || name === "." || (isUp && isRooted && names.length === 0)) continue;
    if (isUp && names.length > 0 && names.at(-1) !== "..") names.pop();
    else names.push(name);
  }
  return isRooted ? `/${names.join("/")}` : names.join("/") || ".";
}

function substring(args: readonly Result[]): Result | FunctionRefusal {
  const [offset, length] = [wholeOf(args, 1), wholeOf(args, 2)];
  if (isRefusal(offset)) return offset;
  if (isRefusal(length)) return length;
  const text = stringArgument(args[0]);
  const characters = text.length > longestText ? undefined : charactersOf(text);
  if (!characters) return unknownOf("string");
  if (offset >= 0 && length === 0) return textResult("");
  const start = offset < 0 ? Math.max(0, offset + characters.length) : offset;
  const rest = characters.slice(start);
  // From an offset that counts from the end, no character at all means all of them.
  return textResult((length <= 0 ? rest : rest.slice(0, length)).join(""));
}

function indented(args: readonly Result[]): Result | FunctionRefusal {
  const spaces = wholeOf(args, 0);
  if (isRefusal(spaces)) return spaces;
  if (spaces < 0) return refuse("needs a number of spaces that is not negative", 0);
  const lines = stringArgument(args[1]).split("\n");
  if (lines.length * spaces > longestText) return unknownOf("string");
  return textResult(lines.join(`\n${" ".repeat(spaces)}`));
}

function joined([separator, ...lists]: readonly Result[]): Result | FunctionRefusal {
  if (lists.length === 0) return refuse("needs a list of strings behind the separator");
  const pieces: Piece[] = [];
  let length = 0;
  for (const [index, list] of lists.entries()) {
    for (const element of elementsOf(list) ?? []) {
      if (element.state === "null") return refuse("needs strings in its list, not null", index + 1);
      if (pieces.length > 0) pieces.push(stringArgument(separator));
      pieces.push(...piecesOf(element));
      length += stringArgument(element).length + stringArgument(separator).length;
    }
  }
  return length > 2 * longestText ? unknownOf("string") : piecedResult(pieces);
}

function split(args: readonly Result[]): Result {
  const [separator, text] = [stringArgument(args[0]), stringArgument(args[1])];
  const parts = separator === "" ? [...text] : text.split(separator);
  if (parts.length > mostElements) return unknownOf({ kind: "list", element: "string" });
  return collectionResult("list", "string", parts.map(textResult));
}

/** Upper and lower case as Go has them: letter by letter, each for exactly one. Where Unicode has several letters for one, nothing is claimed. */

function uppered(text = ""): string | undefined {
  return mapped(text, (sign) => (sign === "ß" ? sign : sign.toUpperCase()));
}

function lowered(text = ""): string | undefined {
  return mapped(text, (sign) => sign.toLowerCase());
}

/** Each letter at the start of a word as a capital. */
function titled(text = ""): string | undefined {
  let before = " ";
  return mapped(text, (sign) => {
    const isFirst = isBetweenWords(before);
    before = sign;
    return isFirst ? titleOf(sign) : sign;
  });
}

/** ASCII signs other than letters, digits and `_` end a word; of all others only blanks do. */
function isBetweenWords(sign: string): boolean {
  if (sign.charCodeAt(0) < 0x80) return !/\w/.test(sign);
  return /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(sign);
}

/** A few letters have a form for titles that is neither small nor capital: they are left to Terraform, as two letters would be. */
function titleOf(sign: string): string {
  if (sign === "ß") return sign;
  return /[\u01c4-\u01cc\u01f1-\u01f3\u10d0-\u10ff]/.test(sign) ? "??" : sign.toUpperCase();
}

function mapped(text: string, map: (sign: string) => string): string | undefined {
  let made = "";
  for (const sign of text) {
    const one = map(sign);
    if (one.length !== 1 && one.length !== sign.length) return undefined;
    made += one;
  }
  return made;
}
