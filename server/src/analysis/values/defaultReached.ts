import type { Declaration, Value } from "../../model/index";
import { assumingEnvironment } from "../evaluated/assumingEnvironment";
import { hasInstances } from "../evaluated/hasInstances";
import type { BodyItemNode, BodyNode } from "../nodes";
import { defaultUnlessSet, leadsOn, resolve } from "../resolve";
import { silentScope } from "../scope";

/** The default of a variable that reaches an argument, or an element of its list. */
export interface DefaultReached {
  /** What reads the variable. */
  readonly by: Value;
  readonly value: Value;
  /** The variable. */
  readonly declaration: Declaration;
}

/**
 * The defaults that an argument takes unchanged, alone or through locals, if a plan evaluates it: in a block that is
 * made, and outside of `dynamic` blocks. Empty if something other than the outside may set the variable.
 */
export function defaultsReached({ item, body }: BodyItemNode): readonly DefaultReached[] {
  const { value } = item;
  const read = (value.kind === "list" ? value.items : [value]).filter(leadsOn);
  if (read.length === 0 || value.kind === "expression") return none;
  const { block, scope } = body.node;
  const silent = silentScope(scope);
  const found = read.flatMap((by): DefaultReached[] => {
    const { value: meant, isAssumed, declaration } = resolve(by, silent, defaultUnlessSet);
    return isAssumed && declaration ? [{ by, value: meant, declaration }] : [];
  });
  const isReached = () => !isInDynamic(body) && hasInstances(block, assumingEnvironment(silent, block));
  return found.length > 0 && isReached() ? found : none;
}

const none: readonly DefaultReached[] = [];

function isInDynamic({ body, parent }: BodyNode): boolean {
  if (!parent) return false;
  const isOwn = ({ dynamic, value }: (typeof parent.body.items)[number]) =>
    dynamic !== undefined && value.kind === "body" && value.body === body;
  return parent.body.items.some(isOwn) || isInDynamic(parent);
}
