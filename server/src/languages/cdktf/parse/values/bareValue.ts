import type { Value } from "../../../../model/index";
import { expressionOfText } from "../../../json/valueOfText";
import type { ParseContext } from "../context";
import type { SyntaxNode } from "../syntax/node";
import { stringText } from "./stringText";

/**
 * A string in Terraform's own language without `${ }` around it: `"tags"` in `ignoreChanges`; undefined for other
 * strings.
 */
export function bareValue(context: ParseContext, node: SyntaxNode): Value | undefined {
  const text = stringText(context, node);
  if (text === undefined || text.trim() === "" || /[$%]\{/.test(text)) return undefined;
  return sourceValue(context, text, node);
}

/** An expression in Terraform's own language. Where the text has no escapes its parts have their own positions, else that of `node`. */
export function sourceValue(context: ParseContext, text: string, { start, end }: SyntaxNode): Value {
  const plain = context.text.slice(start + 1, end - 1) === text;
  return { ...expressionOfText(context.reader, { kind: "text", start, end, text, plain }), span: { start, end } };
}

/** The value of an item of dependsOn. A text that names a construct is understood, and a problem is reported. */
export function dependencyValue(context: ParseContext, node: SyntaxNode): Value {
  const value = bareValue(context, node) ?? context.valueOf(node);
  if ((node.kind === "text" || node.kind === "template") && value.kind === "reference") {
    const path = value.reference.steps.map(({ name }) => name);
    const handle = context.handles.get(path.join("."));
    if (handle) {
      context.problems.push({
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
