/** Loops in a body of azapi's that may have been `dynamic` blocks of azurerm's. */
import { type Block, bodyItemOf, type Reference, type Value } from "../../model/index";
import type { Edit } from "../../text/index";

/** `[for key, name in over : { … }]`. */
interface FormerLoop {
  readonly key: string | undefined;
  readonly name: string;
  readonly over: Value;
  readonly element: Value;
}

/** The loop that a `for` expression becomes as a `dynamic` block. Undefined if it becomes none. */
export function loopIn(value: Value): FormerLoop | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "for") return undefined;
  const { names, isObject, hasCondition } = value.operation;
  const [over, element, ...others] = value.parts;
  const name = names.at(-1);
  const isPlain = !isObject && !hasCondition && others.length === 0 && element?.kind === "body";
  return isPlain && over && name ? { key: names.length > 1 ? names[0] : undefined, name, over, element } : undefined;
}

/** The edits with which references to the names of such loops in a block read the elements of `dynamic` blocks. */
export function loopEdits({ body }: Block): (reference: Reference) => readonly Edit[] | undefined {
  const texts = new Map<string, string>();
  for (const argument of ["body", "sensitive_body"]) {
    const value = bodyItemOf(body, argument)?.value;
    if (value) visit(value);
  }
  return ({ bound, steps: [root] }) => {
    const text = bound === "for" && root ? texts.get(root.name) : undefined;
    return text === undefined ? undefined : [{ span: root!.span, text }];
  };

  function visit(value: Value): void {
    if (value.kind === "body") for (const item of value.body.items) visit(item.value);
    if (value.kind === "list") for (const item of value.items) visit(item);
    const loop = loopIn(value);
    if (!loop) return;
    texts.set(loop.name, `${loop.name}.value`);
    if (loop.key !== undefined) texts.set(loop.key, `${loop.name}.key`);
    visit(loop.element);
  }
}
