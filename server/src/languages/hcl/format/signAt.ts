import { ownProperty } from "../../../text/index";
import { Kind } from "./token";

/** Signs of more than one character, longest first. */
const long: readonly (readonly [string, Kind])[] = [
  ["...", Kind.Ellipsis],
  ["::", Kind.DoubleColon],
  ["=>", Kind.Other],
  ["==", Kind.Operator],
  ["!=", Kind.Operator],
  ["<=", Kind.Operator],
  [">=", Kind.Operator],
  ["&&", Kind.Operator],
  ["||", Kind.Operator],
];

const single: Readonly<Record<string, Kind>> = {
  "[": Kind.OpenBracket,
  "]": Kind.CloseBracket,
  "(": Kind.OpenParen,
  ")": Kind.CloseParen,
  "=": Kind.Equal,
  ",": Kind.Comma,
  ".": Kind.Dot,
  ":": Kind.Colon,
  "?": Kind.Question,
  "!": Kind.Bang,
  "-": Kind.Minus,
  "+": Kind.Operator,
  "*": Kind.Operator,
  "/": Kind.Operator,
  "%": Kind.Operator,
  "<": Kind.Operator,
  ">": Kind.Operator,
};

/** The sign that stands at `at`, and how long it is. */
export function signAt(text: string, at: number): readonly [Kind, length: number] {
  for (const [sign, kind] of long) if (text.startsWith(sign, at)) return [kind, sign.length];
  return [ownProperty(single, text[at]!) ?? Kind.Other, 1];
}
