import type { Value } from "../../model/value";
import { mark, type Reader } from "../hcl/cursor/reader";
import { entriesOf } from "./entriesOf";
import { expressionOfText } from "./expressionOfText";
import type { Node } from "./node";
import { templateOfText } from "./templateOfText";

/** What a JSON value is to Terraform: strings are templates, or HCL as they stand where they are `bare`. */
export function valueOfNode(r: Reader, node: Node, isBare: boolean): Value {
  switch (node.kind) {
    case "text":
      return isBare ? expressionOfText(r, node) : templateOfText(r, node);
    case "array": {
      const items = node.items.map((item) => valueOfNode(r, item, isBare));
      return { kind: "list", span: mark(r, node.start, node.end), items };
    }
    case "object": {
      const span = mark(r, node.start, node.end);
      const entries = entriesOf(r, node.members, () => isBare);
      return { kind: "body", span, body: { entries, span, closed: node.closed } };
    }
    case "number":
      return { kind: "number", span: mark(r, node.start, node.end), number: node.number };
    case "bool":
      return { kind: "bool", span: mark(r, node.start, node.end), bool: node.bool };
    case "null":
    case "missing":
      return { kind: node.kind, span: mark(r, node.start, node.end) };
    case "skipped":
      return { kind: "expression", span: mark(r, node.start, node.end), parts: [] };
  }
}
