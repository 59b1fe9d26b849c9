import { noValue, resolve, targetOf, textOfLiteral } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import type { Body, BodyItem, Value } from "../../model/index";
import type { Span } from "../../text/index";
import { differs, isOtherText, type Scopes } from "./differs";

/** An argument or nested block whose change makes Terraform replace the resource. */
interface ForcedChange {
  /** As in `encryption.key_id`. */
  readonly path: string;
  readonly what: "Adding" | "Changing" | "Removing";
  readonly span: Span;
  /** Whether its new value is a reference. */
  readonly refers: boolean;
}

/** What the two bodies are compared by. */
interface Comparison extends Scopes {
  /** True where the type has no update: then every change counts. */
  readonly isFixed: boolean;
  /** True where `before` is what Azure answered: then upper and lower case tell nothing. */
  readonly isStored?: boolean;
}

/** Every certain change between two bodies that the provider cannot make in place. A removal is reported at `head`. */
export function* forcedChanges(
  before: Body,
  after: Body,
  schema: BodySchema,
  path: string,
  head: Span,
  by: Comparison,
): Generator<ForcedChange> {
  const isOpen = [...before.items, ...after.items].some(({ key }) => key);
  for (const name of new Set([...after.items, ...before.items].map((item) => item.name))) {
    const attribute = schema.get(name);
    if (!attribute || attribute.unsure || (attribute.unchecked && !attribute.block)) continue;
    const [was, is] = [set(before, name), set(after, name)];
    if ([...was, ...is].some(({ dynamic }) => dynamic)) continue;
    if (isOpen && (was.length === 0 || is.length === 0)) continue;
    const change = { path: path + name, span: is[0]?.nameSpan ?? head, refers: is[0]?.value.kind === "reference" };
    if (attribute.block) {
      const [bodiesBefore, bodiesAfter] = [bodiesOf(was), bodiesOf(is)];
      if (!bodiesBefore || !bodiesAfter) continue;
      if (bodiesBefore.length !== bodiesAfter.length) {
        const counts = (attribute.forceNew || by.isFixed) && !attribute.computed;
        if (counts) yield { ...change, what: whatOf(bodiesBefore.length, bodiesAfter.length) };
      } else if (attribute.type !== "set" || bodiesAfter.length === 1) {
        for (const [index, body] of bodiesAfter.entries())
          yield* forcedChanges(bodiesBefore[index]!, body, attribute.block, `${path}${name}.`, change.span, by);
      }
    } else if ((attribute.forceNew || by.isFixed) && was.length <= 1 && is.length <= 1) {
      if (isChanged(was[0]?.value, is[0]?.value, by.isStored ? inAnyCase(attribute) : attribute, by))
        yield { ...change, what: whatOf(was.length, is.length) };
    }
  }
}

function inAnyCase(attribute: Attribute): Attribute {
  const { elem } = attribute;
  return { ...attribute, ignoreCase: true, ...(elem && { elem: inAnyCase(elem) }) };
}

function set(body: Body, name: string): BodyItem[] {
  return body.items.filter((item) => item.name === name && item.value.kind !== "null");
}

function whatOf(before: number, after: number): ForcedChange["what"] {
  return before === 0 ? "Adding" : after === 0 ? "Removing" : "Changing";
}

/** The nested blocks that body items mean, unless only Terraform knows how many there are. */
function bodiesOf(items: readonly BodyItem[]): Body[] | undefined {
  const values = items.flatMap(({ value }): readonly Value[] => (value.kind === "list" ? value.items : [value]));
  const bodies = values.flatMap((value) => (value.kind === "body" ? [value.body] : []));
  return bodies.length === values.length ? bodies : undefined;
}

function isChanged(was: Value | undefined, is: Value | undefined, attribute: Attribute, by: Scopes): boolean {
  if (was && is) return differs(was, is, attribute, by) === true;
  const scope = is ? by.scope : (by.past?.scope ?? by.scope);
  const only = was ?? is;
  // What is required and missing is probably being written; what is computed keeps its value.
  if (!only || attribute.required || attribute.computed || attribute.defaultFromEnvironment) return false;
  const { value, isAssumed } = resolve(only, scope);
  if (isAssumed) return false;
  if (attribute.diffSuppressed && !attribute.id && !attribute.idOf) return false;
  if (value.kind === "list") return value.items.length > 0;
  if (value.kind === "body") return value.body.items.length > 0;
  const text = textOfLiteral(value, scope, noValue);
  if (text === undefined) return targetOf(value, scope)?.kind === "resource";
  if (attribute.default !== undefined) return isOtherText(String(attribute.default), text, attribute) === true;
  // The provider's SDK does not tell an empty value from none.
  return text !== "" && text !== "false" && text !== "0";
}
