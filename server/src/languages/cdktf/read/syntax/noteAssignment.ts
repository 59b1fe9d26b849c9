import type { Node } from "./node";
import type { Parser } from "./parser";
import { assign, classAround, declare, lookUp } from "./scope";

/** Notes `x = value`, `this.x = value` and `x.y = value`. */
export function noteAssignment(p: Parser, to: Node, value: Node): void {
  if (value.kind === "missing") return;
  if (to.kind === "name") {
    const binding = lookUp(to.scope, to.name);
    if (!binding) return;
    p.assigned.push(to.start);
    assign(binding, value);
  } else if (to.kind === "chain") {
    const [first, second] = to.steps;
    const own = to.base.kind === "name" && to.base.name === "this" ? classAround(to.base.scope) : undefined;
    if (own && first?.kind === "member" && !second) {
      p.assigned.push(to.start);
      assign(own.names.get(first.name) ?? declare(own, first.name, to.start), value);
    } else p.statements.push({ chain: to, value });
  }
}
