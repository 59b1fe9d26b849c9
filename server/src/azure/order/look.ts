/** What is written at a path of a fact, and whether that is all there can be. */
import { resolve, type Scope, targetOf } from "../../analysis/index";
import { type Block, type Body, calledIn, type Value } from "../../model/index";

/** Values at a path. */
interface Looked {
  readonly values: readonly Value[];
  /** Whether nothing else can be there: every step was read, and led through resources of the module alone. */
  readonly isWhole: boolean;
}

/** The values at a path of a fact (`OrderCondition`) that are written in a block, or in those that it leads to. */
export function lookAt(block: Block, path: string, scope: Scope): Looked {
  const found = path.split("|").map((one) => along(block, one.split(">"), scope));
  // What begins with an argument that is not there leads nowhere, which is no answer unless another way gives one.
  const reached = found.filter(({ isReached }) => isReached);
  return {
    values: found.flatMap(({ values }) => values),
    isWhole: reached.length > 0 && found.every(({ isWhole }) => isWhole),
  };
}

/** The values alone. */
export function valuesAt(block: Block, path: string, scope: Scope): readonly Value[] {
  return lookAt(block, path, scope).values;
}

interface Along extends Looked {
  readonly isReached: boolean;
}

const unknown: Along = { values: [], isWhole: false, isReached: true };

function along(block: Block, [first = "", ...further]: readonly string[], scope: Scope): Along {
  const here = within(block.body, first.split("."), scope);
  if (further.length === 0) return { ...here, isReached: true };
  const next = here.values.map((value) => {
    const target = targetOf(value, scope);
    return target?.kind === "resource" ? along(target.block, further, scope) : unknown;
  });
  return {
    values: next.flatMap(({ values }) => values),
    isWhole: here.isWhole && next.every(({ isWhole }) => isWhole),
    isReached: next.length > 0 && next.every(({ isReached }) => isReached),
  };
}

/** What names lead to in a body, in each item of a list, and in each block of a name. */
function within({ items }: Body, [name, ...rest]: readonly string[], scope: Scope): Looked {
  const found = items.filter((item) => item.name === name && !item.key);
  return joined(
    found.map((item) => inValue(item.value, rest, scope)),
    items.every(({ key }) => !key) && found.every(({ dynamic }) => !dynamic),
  );
}

function inValue(written: Value, rest: readonly string[], scope: Scope): Looked {
  const { value } = resolve(written, scope);
  if (value.kind === "list")
    return joined(
      value.items.map((item) => inValue(item, rest, scope)),
      true,
    );
  const [inner] = value.kind === "expression" ? value.parts : [];
  const isWrapped = value.kind === "expression" && value.operation?.kind === "parentheses";
  if (inner && (isWrapped || wrapping.has(calledIn(value) ?? ""))) return inValue(inner, rest, scope);
  if (value.kind === "null") return joined([], true);
  if (value.kind === "missing") return joined([], false);
  if (rest.length === 0) return { values: [value], isWhole: true };
  return value.kind === "body" ? within(value.body, rest, scope) : joined([], false);
}

function joined(found: readonly Looked[], isWhole: boolean): Looked {
  return {
    values: found.flatMap(({ values }) => values),
    isWhole: isWhole && found.every((one) => one.isWhole),
  };
}

/** Functions whose result says what their argument does. */
const wrapping: ReadonlySet<string> = new Set(["jsonencode", "toset", "tolist", "compact", "tostring"]);

/** What is behind the last interpolation of a template; undefined for anything else. */
export function textBehindParts(value: Value): string | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  return text.slice(before.at(-1) ?? 0);
}
