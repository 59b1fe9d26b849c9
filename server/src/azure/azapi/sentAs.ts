/** What becomes of a value where it is not sent as it is written. */
import type { IdWithEnd, PartOfId, SentProperty, SentValue, TextAround, TextOfList } from "../../catalog/index";
import type { NewValue } from "../../model/index";
import { jsonIn } from "../../text/index";
import { isTooDeep } from "../json";
import { stepsInSource, textOrRead } from "./idSteps";
import { isPartOfId } from "./joinedParts";
import { joinedText } from "./joinedText";
import type { KnownValues } from "./knownValues";
import { inForm, isForm } from "./sentForms";
import { isInPieces, piecesOf } from "./textInPieces";
import type { ArgumentValue } from "./written";
import { expression, jsonValue, literalOf, operand, type Refused, refused, type Typed } from "./written";

/** The value that is sent for an argument, by a row of the mapping. `isList` says whether it is a list of values. */
export function sentAs(
  value: NewValue,
  as: NonNullable<SentProperty["as"]>,
  isList: boolean,
  known: KnownValues,
): ArgumentValue {
  if (as === "not")
    return value.kind === "bool" ? { kind: "bool", bool: !value.bool } : expression(`!${operand(known.write(value))}`);
  if (as === "base64") return expression(`base64encode(${known.write(value)})`);
  if (as === "json")
    return value.kind === "text" ? parsed(value.text) : expression(`jsondecode(${known.write(value)})`);
  if (typeof as === "number")
    return value.kind === "number"
      ? { kind: "number", number: value.number * as }
      : expression(`${operand(known.write(value))} * ${as}`);
  if (as === "filled" && value.kind === "number" && value.number === 0) return { kind: "unsent" };
  if (isForm(as)) return inForm(value, as, known) ?? unknownFor(value);
  if (isOfList(as)) return textOf(value, as, known);
  if (isInPieces(as)) return piecesOf(value, as, known);
  if (isPartOfId(as)) return partOf(value, as, known);
  if (isWithEnd(as)) return withEnd(value, as, known);
  if (isAround(as)) return isList ? aroundEach(value, as, known) : aroundText(value, as, known);
  const literal = literalOf(value);
  if (literal !== undefined) {
    const found = as.find(([written]) => written === literal);
    if (!found) return unknownFor(value);
    return found[1] === undefined ? { kind: "unsent" } : jsonValue(found[1]);
  }
  const [yes, no] = [true, false].map((one) => as.find(([written]) => written === one)?.[1]);
  if (yes === undefined || no === undefined) return unknownFor(value);
  const [then, otherwise] = [yes, no].map((one) => known.write(jsonValue(one)));
  return expression(`${operand(known.write(value))} ? ${then} : ${otherwise}`);
}

function unknownFor(written: NewValue): Refused {
  const literal = literalOf(written);
  return refused(
    literal === undefined
      ? "becomes another value, and only Terraform knows which it has"
      : `is "${literal}", and what is sent for that is not known`,
  );
}

function isAround(as: NonNullable<SentProperty["as"]>): as is TextAround {
  return typeof as === "object" && "around" in as;
}

/** A value within a text, where that has `{}`. */
export function aroundText(value: NewValue, { around }: TextAround, known: KnownValues): NewValue {
  const [before = "", after = ""] = around.split("{}");
  return joinedText([known.constant(before), value, known.constant(after)], known);
}

/** Each text of a list within another one. */
function aroundEach(list: NewValue, as: TextAround, known: KnownValues): NewValue {
  if (list.kind === "list") return { kind: "list", items: list.items.map((item) => aroundText(item, as, known)) };
  const one = known.write(aroundText(expression("one"), as, known));
  return expression(`[for one in ${operand(known.write(list))} : ${one}]`);
}

/** Whether a list is sent as one text. */
export function isOfList(as: SentProperty["as"]): as is TextOfList {
  return typeof as === "object" && "between" in as;
}

/** The texts of a list as one. */
function textOf(written: NewValue, { between }: TextOfList, known: KnownValues): Typed {
  // Of another one nobody knows whether anything is in it, without which nothing is sent.
  if (written.kind !== "list" || (between === null && written.items.length !== 1))
    return refused("is a list, and becomes one value");
  const [first, ...others] = written.items;
  const behind = others.flatMap((item): NewValue[] => [{ kind: "text", text: between ?? "" }, item]);
  return behind.length === 0 ? first! : joinedText([first!, ...behind], known);
}

/** Part of an id, whose steps have slashes between them. */
function partOf(written: NewValue, part: PartOfId, known: KnownValues): Typed {
  const source = known.write(written);
  const steps = written.kind === "text" ? written.text.split("/") : stepsInSource(source);
  if (steps) {
    const text = "step" in part ? steps[part.step] : steps.slice(0, part.before).join("/") + (part.end ?? "");
    if (!text || steps.length <= ("step" in part ? part.step : part.before))
      return refused("is not an id of the form that is known");
    return written.kind === "text" ? { kind: "text", text } : textOrRead(text);
  }
  // The address of a key may have no version.
  if (part.of === "url" && !/^[\w.[\]"-]+\.id$/.test(source))
    return refused("is sent in parts, and only Terraform knows which it has");
  const split = `split("/", ${source})`;
  if ("step" in part) return expression(`${split}[${part.step}]`);
  const start = `join("/", slice(${split}, 0, ${part.before}))`;
  return expression(part.end === undefined ? start : `"\${${start}}${part.end}"`);
}

function isWithEnd(as: NonNullable<SentProperty["as"]>): as is IdWithEnd {
  return typeof as === "object" && "typed" in as;
}

/** An id, with what is behind it if it is one of a resource of that type. */
function withEnd(written: NewValue, { typed, end }: IdWithEnd, known: KnownValues): NewValue {
  const pattern = `^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/${typed}/[^/]+$`;
  if (written.kind === "text")
    return new RegExp(pattern).test(written.text) ? { kind: "text", text: written.text + end } : written;
  const source = operand(known.write(written));
  const found = `length(regexall(${known.write({ kind: "text", text: pattern })}, ${source}))`;
  return expression(`${found} > 0 ? "\${${source}}${end}" : ${source}`);
}

/** JSON in a text, as a body has it. */
function parsed(text: string): Typed {
  const json = jsonIn(text) as SentValue | undefined;
  if (json === undefined) return refused("is not JSON");
  return isTooDeep(json) ? refused("is JSON in too many levels") : jsonValue(json);
}
