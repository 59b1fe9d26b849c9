import {
  convert,
  type Environment,
  evaluate,
  isMismatch,
  mismatchMessage,
  partAt,
  typeConstraintOf,
  unknown as unknownResult,
} from "../../evaluation/index";
import { type Body, changeName, type Expression, type Fix, type Value, valuesIn } from "../../model/index";
import { isName, ownProperty, type Span } from "../../text/index";
import { didYouMean, similar } from "../../wording/index";
import type { ReportedFinding, Rule } from "../rule";

export const typeConstraint: Rule = {
  id: "type-constraint",
  severity: "error",
  summary:
    "A type of a variable or output that Terraform does not know, that is not written as a type, that has an attribute twice, or that has a default of another type.",
  why: "`terraform validate` fails: a type is string, number, bool, any, or one of list, set, map, object and tuple with what they hold in parentheses, without quotes. An object has each attribute once, and the default of an optional one is a value of its type that is written out.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/type-constraints; getType in internal/typeexpr of Terraform",
  concerns: (attribute) => attribute?.means === "type",
  call({ value: { call, parts } }, report) {
    // What it makes is a type as well. Source: the language of Terraform 1.15.
    if (call?.name === "convert" && parts.length === 2)
      for (const mistake of mistakesIn(parts[1]!, true)) report(mistake);
  },
  bodyItem({ item: { name, value, form }, body: { node, path } }, report) {
    const { kind } = node.block;
    if (name !== "type" || path.length > 0 || (kind !== "variable" && kind !== "output")) return;
    // Older modules have these two alone: lists and maps of anything.
    if (value.kind === "reference" && /^(list|map)$/.test(wordOf(value) ?? "")) return;
    // What is no call may be anything in a program.
    const isOpen = form !== "argument";
    for (const mistake of mistakesIn(value, isOpen))
      report(value.kind === "text" ? { ...mistake, fixes: unquote(value) } : mistake);
  },
};

const primitives = ["string", "number", "bool", "any"];

/** What each type that holds others takes in its parentheses. */
const constructors = {
  list: "the type of its items: list(string)",
  set: "the type of its items: set(string)",
  map: "the type of its values: map(string)",
  object: "its attributes: object({ name = string })",
  tuple: "the types of its items: tuple([string, number])",
};

/** What other languages call Terraform's types. */
const elsewhere = {
  int: "number",
  integer: "number",
  float: "number",
  double: "number",
  str: "string",
  text: "string",
};

const someTypes = "such as string, list(string) or object({ name = string })";

function unquote(value: Value & { kind: "text" }): Fix[] {
  const { text } = value;
  // Whatever has more than one type beside another is left to people.
  const isSimple =
    /^(?:(?:list|set|map)\(){0,9}(?:string|number|bool|any)\){0,9}$|^(?:list|map)$/.test(text) &&
    text.split("(").length === text.split(")").length;
  const to = { kind: "expression", source: text } as const;
  return isSimple ? [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }] : [];
}

/** What is wrong with a type, as Terraform reads it; `isOpen` where an expression that is no call may come to one. */
function mistakesIn(value: Value, isOpen: boolean): readonly ReportedFinding[] {
  switch (value.kind) {
    case "reference":
      return inWord(value);
    case "expression":
      if (value.call) return inCall(value, value.call, isOpen);
      // What cannot be read is reported as such.
      return isOpen || !value.operation ? [] : [{ span: value.span, message: `Write a type here, ${someTypes}.` }];
    case "text":
      return [{ span: value.span, message: "Write the type without quotes." }];
    case "missing":
      return [];
    default:
      return [{ span: value.span, message: `Write a type here, ${someTypes}.` }];
  }
}

/** The word that a reference consists of, if it is one. */
function wordOf({ reference }: Value & { kind: "reference" }): string | undefined {
  return reference.steps.length === 1 ? reference.steps[0]?.name : undefined;
}

function inWord(value: Value & { kind: "reference" }): ReportedFinding[] {
  const { span } = value;
  const word = wordOf(value);
  if (word === undefined) return [{ span, message: `Write a type here, ${someTypes}.` }];
  if (primitives.includes(word)) return [];
  const takes = ownProperty(constructors, word);
  if (takes) return [{ span, message: `Say in parentheses what ${word} holds: ${takes}.` }];
  return [unknown(word, span, ownProperty(elsewhere, word) ?? similar(word, primitives))];
}

function unknown(name: string, span: Span, meant: string | undefined): ReportedFinding {
  const message = `Terraform has no type ${name}.${didYouMean(meant) || ` Write one of its own, ${someTypes}.`}`;
  return { span, message, fixes: changeName(span, meant) };
}

function inCall(
  { parts, span }: Expression & { span: Span },
  call: { name: string; span: Span },
  isOpen: boolean,
): readonly ReportedFinding[] {
  const { name } = call;
  if (primitives.includes(name)) {
    return [{ span, message: `Write ${name} without parentheses: it holds no other type.` }];
  }
  if (name === "optional") {
    const message = "Use optional only around the type of an attribute, within object({ … }).";
    return [{ span: call.span, message }];
  }
  const takes = ownProperty(constructors, name);
  if (!takes) return [unknown(name, call.span, similar(name, Object.keys(constructors)))];
  const [only, ...others] = parts;
  if (!only || others.length > 0) return [{ span, message: `Give ${name} one argument, ${takes}.` }];
  if (name !== "object" && name !== "tuple") return mistakesIn(only, isOpen);
  // What a program puts there may be either.
  if (only.kind === "missing" || (isOpen && only.kind === "expression" && !only.call)) return [];
  if (name === "object" && only.kind === "body") return inObject(only.body, isOpen);
  if (name === "tuple" && only.kind === "list") return only.items.flatMap((item) => mistakesIn(item, isOpen));
  return [{ span: only.span, message: `Give ${name} ${takes}.` }];
}

/** The attributes of an object, each of which has a name of its own. */
function inObject({ items }: Body, isOpen: boolean): readonly ReportedFinding[] {
  const names = new Set<string>();
  return items.flatMap((item): readonly ReportedFinding[] => {
    const { name, nameSpan, key, value } = item;
    if (key ? !mayBeName(key) : name !== "" && !isName(name))
      return [{ span: key?.span ?? nameSpan, message: "Write the name of an attribute here, as it is." }];
    const isTwice = name !== "" && names.has(name);
    names.add(name);
    const found = inAttribute(name, value, isOpen);
    if (!isTwice) return found;
    const message = `Remove one of the two ${name}: an object has each attribute once.`;
    const fixes: Fix[] = [{ title: `Remove this ${name}`, changes: [{ kind: "remove", item }] }];
    return [{ span: nameSpan, message, fixes }, ...found];
  });
}

/** Whether a key may be a name that is only being typed, or that a program makes. */
function mayBeName(key: Value): boolean {
  return key.kind === "missing" || (key.kind === "expression" && !key.call && !key.operation);
}

/** The type of an attribute, which alone may be optional and have a default. */
function inAttribute(name: string, value: Value, isOpen: boolean): readonly ReportedFinding[] {
  if (value.kind !== "expression" || value.call?.name !== "optional") return mistakesIn(value, isOpen);
  const [type, standard, ...others] = value.parts;
  if (type && others.length === 0)
    return [...mistakesIn(type, isOpen), ...(standard ? inDefault(name, type, standard) : [])];
  const message = 'Give optional the type of the attribute and, if it has one, its default: optional(string, "none").';
  return [{ span: value.span, message }];
}

/** The default of an attribute: a value of its type that says nothing of anything else. */
function inDefault(name: string, type: Value, value: Value): readonly ReportedFinding[] {
  for (const part of valuesIn(value)) {
    const { span } = part;
    if (part.kind === "expression" && part.call)
      return [
        { span: part.call.span, message: "Write this default without a function: Terraform calls none in a type." },
      ];
    if (part.kind === "reference" && !part.reference.bound)
      return [{ span, message: "Write this default out: nothing can be referred to in a type." }];
  }
  const converted = convert(evaluate(value, nothing).result, typeConstraintOf(type));
  if (!isMismatch(converted)) return [];
  return [{ span: partAt(value, converted.path).span, message: mismatchMessage(`The default of ${name}`, converted) }];
}

const nothing: Environment = { lookUp: () => ({ result: unknownResult, rest: [] }), signatureOf: () => undefined };
