/** What a value belongs to, and what is known of a part of an expression from what is known of the whole. */
import type { Attribute } from "../catalog/index";
import type { BodyItem, Expression, Value } from "../model/index";
import type { BlockNode, BodyNode } from "./nodes";

/** What a value belongs to. */
export interface EnclosingArgument {
  readonly node: BlockNode;
  readonly body?: BodyNode;
  /** The argument, and what the provider says about a value at this place of it. */
  readonly item?: BodyItem;
  readonly attribute?: Attribute;
  /** Entries around the value, outermost first, the argument last. */
  readonly items: readonly BodyItem[];
  /** True inside a larger expression of which it is not the value: the attribute is then what is known of this part of it alone. */
  readonly isPart: boolean;
}

/** The whole that a part of an expression, given by its number, is equal to, such as both values of a conditional. */
export function partOf(
  value: Expression,
  index: number,
  isInParentheses: boolean,
  enclosing: EnclosingArgument,
): EnclosingArgument {
  const { attribute, ...rest } = enclosing;
  if (isInParentheses || isBranch(value, index)) return enclosing;
  const known = attribute?.means === "type" ? typeIn(value, index, attribute) : attributeOf(value, index, attribute);
  // A type constraint is read as a whole, with the types in it.
  return known ? { ...rest, attribute: known, isPart: known.means !== "type" } : { ...rest, isPart: true };
}

/** The enclosing argument of a part of a value, when the schema does not know the part. */
export function unknownPart({ attribute: _, ...rest }: EnclosingArgument): EnclosingArgument {
  return { ...rest, isPart: true };
}

/** What decides, and has to refer to something: a constant would come to the same always. */
const condition: Attribute = { type: "bool", isCondition: true };

function isBranch({ operation }: Expression, index: number): boolean {
  return operation?.kind === "conditional" && operation.signs[index] !== "?";
}

function attributeOf(
  { operation }: Expression,
  index: number,
  attribute: Attribute | undefined,
): Attribute | undefined {
  switch (operation?.kind) {
    case "conditional":
      return condition;
    case "unary":
      return operation.signs.endsWith("!") ? condition : undefined;
    case "binary":
      return operation.operators.slice(Math.max(0, index - 1), index + 1).every((one) => one === "&&" || one === "||")
        ? condition
        : undefined;
    case "for": {
      const ofValue = operation.isObject ? 2 : 1;
      if (index === ofValue) return attribute?.block && !operation.isObject ? attribute : attribute?.elem;
      return operation.hasCondition && index === ofValue + 1 ? condition : undefined;
    }
    default:
      return undefined;
  }
}

/** In what takes types: an object takes its attributes in braces, a tuple its elements in brackets, and the default of what is optional is no type. */
function typeIn({ call }: Expression, index: number, attribute: Attribute): Attribute | undefined {
  if (!call || (call.name === "optional" && index > 0)) return undefined;
  return call.name === "object" ? objectBody : call.name === "tuple" ? tupleBody : attribute;
}

const objectBody: Attribute = { type: "dynamic", means: "type", values: ["{}"] };
const tupleBody: Attribute = { type: "dynamic", means: "type", values: ["[]"] };
const anyType: Attribute = { type: "dynamic", means: "type" };

/** What the elements of a list or an object are in a type constraint; undefined elsewhere. */
export function elementTypes(attribute: Attribute | undefined): Attribute | undefined {
  return attribute?.means === "type" ? anyType : undefined;
}

/** Whether a value is in parentheses of its own. */
export function isParenthesized(value: Value, firstSign: string): boolean {
  return value.kind === "expression" && value.operation?.kind === "parentheses" && firstSign === "(";
}
