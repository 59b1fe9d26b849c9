import type { Value } from "../../../../model/value";
import { expressionOfText } from "../../../json/valueOfText";
import type { Context } from "../context";
import type { Node } from "../syntax/node";
import { plainText } from "./plainText";

/** A string that is Terraform's own language without `${ }` around it: `"tags"` in `ignoreChanges`; undefined if it is none. */
export function bareValue(c: Context, node: Node): Value | undefined {
  const text = plainText(c, node);
  if (text === undefined || text.trim() === "" || /[$%]\{/.test(text)) return undefined;
  return sourceValue(c, text, node);
}

/** A piece of Terraform's own language; everything in it lies where `node` does, save what stands there as it is. */
export function sourceValue(c: Context, text: string, { start, end }: Node): Value {
  const plain = c.text.slice(start + 1, end - 1) === text;
  return { ...expressionOfText(c.reader, { kind: "text", start, end, text, plain }), span: { start, end } };
}

/** An item of dependsOn. Text that names a construct is understood, and reported. */
export function dependencyValue(c: Context, node: Node): Value {
  const value = bareValue(c, node) ?? c.valueOf(node);
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
