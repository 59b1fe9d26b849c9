import { convert, isMismatch, typesOf } from "../convert";
import { isWhollyKnown, type Result, unknown, unknownOf } from "../result";
import { type Type, withArticle } from "../type";
import { unify } from "../unify";
import { stringArgument } from "./arguments";
import { haveNothingInCommon } from "./commonTypes";
import { type FunctionRefusal, type Implementation, refuse, tableOf } from "./implementation";

const list: Type = { kind: "list", element: "dynamic" };
const set: Type = { kind: "set", element: "dynamic" };
const map: Type = { kind: "map", element: "dynamic" };

/** Functions that give their argument back, perhaps as another type. */
export const conversionFunctions = tableOf({
  tostring: to("string"),
  tonumber: to("number"),
  tobool: to("bool"),
  tolist: { ...to(list), marks: "kept" },
  toset: { ...to(set), marks: "gathered" },
  tomap: { ...to(map), marks: "kept" },
  // What it comes to depends on a type that is written out.
  convert: { takes: "unknown", nullFrom: 0 },
  sensitive: same(),
  nonsensitive: { ...same(), marks: "dropped" },
  // Whether a value is ephemeral or sensitive is not known here.
  ephemeralasnull: {
    takes: "unknown",
    nullFrom: 0,
    mayBeNull: "always",
    marks: "dropped",
    type: ([value]) => value!.type,
  },
  issensitive: { takes: "unknown", nullFrom: 0, marks: "dropped" },
  try: {
    takes: "unknown",
    nullFrom: 0,
    isTrying: true,
    choosesFrom: 0,
    mayBeNull: "as an argument",
    marks: "dropped",
    value: tried,
  },
  can: {
    takes: "unknown",
    nullFrom: 0,
    isTrying: true,
    marks: "dropped",
    value: ([value]) =>
      value && isWhollyKnown(value) ? { state: "known", type: "bool", value: true } : unknownOf("bool"),
  },
  coalesce: { takes: "unknown", nullFrom: 0, choosesFrom: 0, passingMarks: 1, type: commonType, value: firstPresent },
  templatestring: { returns: "string", marks: "gathered" },
});

function same(): Implementation {
  return { takes: "unknown", nullFrom: 0, mayBeNull: "as an argument", value: ([value]) => value! };
}

function to(wanted: Type): Implementation {
  return {
    takes: "unknown",
    nullFrom: 0,
    mayBeNull: "as an argument",
    value: ([value]) => {
      if (typeof wanted === "object" && haveNothingInCommon(typesIn(value!)))
        return refuse(`cannot make ${withArticle(wanted)} of values that have no type in common`, 0);
      const converted = convert(value!, wanted);
      if (!isMismatch(converted)) return converted;
      const { given } = converted;
      const what = given.state === "known" && given.type === "string" ? JSON.stringify(stringArgument(given)) : "";
      return refuse(
        `cannot make ${withArticle(wanted)} of ${what.length < 60 && what ? what : withArticle(given.type)}`,
        0,
      );
    },
  };
}

/** The types of what brackets or braces hold. */
function typesIn({ type }: Result): readonly Type[] {
  if (typeof type === "string") return [];
  if (type.kind === "tuple") return type.elements;
  return type.kind === "object" ? [...type.attributes.values()] : [];
}

/** The first argument that is no error. Of one that is not known nobody can say whether it will be one. */
function tried([first]: readonly Result[]): Result | FunctionRefusal {
  if (!first) return refuse("needs at least one argument");
  return isWhollyKnown(first) ? first : unknown;
}

function commonType(args: readonly Result[]): Type | FunctionRefusal {
  const types = typesOf(args);
  return haveNothingInCommon(types) ? refuse("needs arguments of one type") : (unify(types) ?? "dynamic");
}

/** The first argument that is neither null nor an empty text. */
function firstPresent(args: readonly Result[]): Result | FunctionRefusal {
  const types = typesOf(args);
  const common = types.includes("dynamic") ? "dynamic" : unify(types);
  if (haveNothingInCommon(types)) return refuse("needs arguments of one type");
  if (common === undefined) return unknown;
  for (const argument of args) {
    const converted = convert(argument, common);
    if (isMismatch(converted)) return unknownOf(common);
    // A text of which a part is known is neither.
    if (converted.state === "unknown") return converted.pieces && common === "string" ? converted : unknownOf(common);
    const isEmpty = converted.type === "string" && stringArgument(converted) === "";
    if (converted.state === "null" || isEmpty) continue;
    // Among arguments of unknown types only a text is surely what it is: all others may become texts.
    return types.includes("dynamic") && converted.type !== "string" ? unknown : converted;
  }
  return refuse("needs an argument that is neither null nor empty");
}
