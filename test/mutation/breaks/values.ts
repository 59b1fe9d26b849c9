// A literal that the provider's validators refuse, or Terraform cannot convert.

import type { BodyItemNode } from "../../../server/src/analysis/nodes";
import { type LiteralValue, literalsIn } from "../../../server/src/analysis/values/literals";
import type { Attribute } from "../../../server/src/catalog/schema";
import type { NewValue } from "../../../server/src/model/change";
import { expect, isSure, pathOf } from "../about";
import type { Break, Subject } from "../break";

/** Another value in the place of a literal, what is wrong with it, and the rule that says so. */
interface Wrong {
  readonly how: string;
  readonly rule: string;
  readonly to: NewValue;
}

export function* wrongValue(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    if (!isSure(node)) continue;
    for (const [literal, wrong] of wrongIn(node)) {
      yield {
        fact: `${pathOf(node)} ${wrong.how}`,
        edits: subject.write([{ kind: "setValue", value: literal.value, to: wrong.to }]),
        absent: subject.write([{ kind: "remove", item: node.item }]),
        expected: [expect(wrong.rule, literal.value.span, subject)],
      };
    }
  }
}

function* wrongIn({ item, attribute, body }: BodyItemNode): Generator<[LiteralValue, Wrong]> {
  for (const literal of literalsIn(item.value, attribute!, body.node.scope)) {
    for (const wrong of [...wrongWords(literal), ...wrongNumbers(literal), ...wrongLengths(literal)])
      yield [literal, wrong];
    for (const wrong of [...wrongTexts(literal), ...wrongTypes(literal, attribute!)]) yield [literal, wrong];
  }
}

function* wrongWords({ text, schema }: LiteralValue): Generator<Wrong> {
  if (!schema.values?.length || schema.valuesOpen || schema.type !== "string") return;
  const rule = "value-not-allowed";
  yield { how: "is another word", rule, to: { kind: "text", text: `${text}zz` } };
  const other = text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
  if (!schema.ignoreCase && other !== text && !schema.values.includes(other))
    yield { how: "is in another case", rule, to: { kind: "text", text: other } };
}

function* wrongNumbers({ text, schema }: LiteralValue): Generator<Wrong> {
  const { type, ranges = [], values = [], valuesOpen, divisibleBy } = schema;
  if (!["int", "float", "number"].includes(type) || valuesOpen) return;
  const isIn = (number: number) =>
    ranges.some(([from, to]) => number >= (from ?? -Infinity) && number <= (to ?? Infinity)) ||
    values.map(Number).includes(number);
  const put = (number: number): NewValue => ({ kind: "number", number });
  for (const [from, to] of ranges) {
    if (from !== null && !isIn(from - 1)) yield { how: "is too small", rule: "out-of-range", to: put(from - 1) };
    if (to !== null && !isIn(to + 1)) yield { how: "is too large", rule: "out-of-range", to: put(to + 1) };
  }
  const number = Math.max(...values.map(Number)) + (divisibleBy ?? 1);
  if (ranges.length === 0 && values.length > 0)
    yield { how: "is another number", rule: "value-not-allowed", to: put(number) };
  const isListed = ranges.length === 0 && values.length > 0;
  if (divisibleBy && divisibleBy > 1 && !isListed && (ranges.length === 0 || isIn(Number(text) + 1)))
    yield { how: "is no multiple", rule: "out-of-range", to: put(Number(text) + 1) };
}

function* wrongLengths({ value, text, schema }: LiteralValue): Generator<Wrong> {
  const { type, length, accepts, format, values } = schema;
  if (!length || type !== "string" || value.kind !== "text" || values) return;
  const [least, most] = length;
  const isNoName = format !== undefined && format !== "resource-group-name";
  if (least > 1 && !isNoName) yield { how: "is too short", rule: "wrong-length", to: put(text.slice(0, least - 1)) };
  // The longest were found with letters.
  if (most > 0 && !isNoName && accepts?.includes("word"))
    yield { how: "is too long", rule: "wrong-length", to: put("a".repeat(most + 1)) };
}

/** For each format a text that is not of it. */
const malformed: Readonly<Record<string, string>> = {
  uuid: "0000-1111",
  url: "example.com",
  "https-url": "http://example.com",
  ipv4: "10.0.0.300",
  ip: "10.0.0",
  cidr: "10.0.0.0",
  json: "{ unclosed",
  base64: "ä",
  rfc3339: "yesterday",
  "iso8601-duration": "five minutes",
  email: "somebody",
  "not-blank": " ",
};

function* wrongTexts({ value, text, schema }: LiteralValue): Generator<Wrong> {
  if (schema.type !== "string" || value.kind !== "text" || schema.values || schema.sensitive) return;
  const bad = malformed[schema.format ?? ""];
  if (bad !== undefined && !schema.pattern) yield { how: `is no ${schema.format}`, rule: "wrong-format", to: put(bad) };
  const [pattern, ...others] = schema.pattern ?? [];
  if (!pattern || others.length > 0 || schema.format) return;
  const odd = [`${text}!`, `${text} `, `${text}Ä`, `-${text}`].find((one) => !isMatch(pattern, one));
  if (odd) yield { how: "does not match", rule: "wrong-pattern", to: put(odd) };
}

function isMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern.replace(/\\z/g, "$").replace(/\\A/g, "^"), "u").test(text);
  } catch {
    return true;
  }
}

/** Of the whole value of an argument, which is wrong in any of its parts. */
function* wrongTypes({ value }: LiteralValue, attribute: Attribute): Generator<Wrong> {
  const rule = "wrong-type";
  switch (attribute.type) {
    case "bool":
      yield { how: "is not true or false", rule, to: put("perhaps") };
      break;
    case "int":
    case "float":
    case "number":
      yield { how: "is no number", rule, to: put("many") };
      break;
    case "string":
      if (value.kind === "text") yield { how: "is a list", rule, to: { kind: "list", items: [put("x")] } };
      break;
  }
}

function put(text: string): NewValue {
  return { kind: "text", text };
}
