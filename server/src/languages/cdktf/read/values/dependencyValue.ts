import type { Value } from "../../../../model/value";
import type { Context } from "../context";
import type { Node } from "../syntax/node";
import { bareValue } from "./bareValue";
import { valueOfNode } from "./valueOfNode";

/** An item of dependsOn. Text that names a construct is understood, and reported. */
export function dependencyValue(c: Context, node: Node): Value {
  const value = bareValue(c, node) ?? valueOfNode(c, node);
  if ((node.kind === "text" || node.kind === "template") && value.kind === "reference") {
    const path = value.reference.steps.map(({ name }) => name);
    const handle = c.handles.get(path.join("."));
    if (handle) {
      c.problems.push({
        span: { start: node.start, end: node.end },
        message: `Write ${handle} itself: dependsOn takes constructs, not strings.`,
        rule: "plain-dependency",
        fixes: [
          {
            title: `Change to ${handle}`,
            changes: [{ kind: "setValue", value, to: { kind: "reference", path } }],
            safe: true,
          },
        ],
      });
    }
  }
  return value;
}
