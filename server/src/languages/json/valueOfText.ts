import type { Value } from "../../model/index";
import { parserAt } from "../hcl/expressions/parseExpression";
import type { Parser } from "../hcl/expressions/parser";
import { Code } from "../hcl/lexer/code";
import { mark, report } from "../hcl/scanner/scanner";
import { skipTrivia } from "../hcl/scanner/skipTrivia";
import { parseLines } from "../hcl/templates/parseTemplate";
import { templateOf, templateValue } from "../hcl/templates/template";
import type { TextNode } from "./node";

/** A string as its text, with any content. */
export function literalString(reader: Parser, { start, end, text }: TextNode): Value {
  const inner = mark(reader, start + 1, Math.max(start + 1, end - 1));
  return { kind: "text", span: mark(reader, start, end), text, inner };
}

/**
 * A string that is the value of a variable: its text, with any content. Only what the Azure Developer CLI fills in
 * before Terraform reads it is not known: `${AZURE_LOCATION}`, `${USE_APIM=false}`.
 */
export function givenString(reader: Parser, node: TextNode): Value {
  const isFilledIn = /\$\{[A-Za-z_]\w*[}=:]/.test(node.text);
  return isFilledIn
    ? { kind: "expression", span: mark(reader, node.start, node.end), parts: [] }
    : literalString(reader, node);
}

/** A string as the template that it is: its positions are those of the file when it has no escapes. */
export function templateOfText(reader: Parser, node: TextNode): Value {
  const { start, end, text, plain } = node;
  const span = mark(reader, start, end);
  const inner = mark(reader, start + 1, Math.max(start + 1, end - 1));
  if (!/[$%]\{/.test(text)) return { kind: "text", span, text, inner };
  if (!plain) return apart(reader, node, span, inner);
  const template = templateOf(reader);
  parseLines(reader, template, inner.start, inner.end);
  return templateValue(reader, template, span, inner);
}

/** With escapes, the template is read from the decoded text, and everything in it lies where the whole string does. */
function apart(reader: Parser, { text, start, end }: TextNode, span: Value["span"], inner: Value["span"]): Value {
  const own = parserAt(text);
  const template = templateOf(own);
  parseLines(own, template, 0, text.length);
  const value = templateValue(own, template, span, inner);
  adopt(reader, own, start, end);
  return value;
}

/** Takes over what another parser found in the decoded text of a string. */
function adopt(reader: Parser, own: Parser, start: number, end: number): void {
  for (const span of own.spans) {
    Object.assign(span, { start, end });
    reader.spans.push(span);
  }
  const [first] = own.problems;
  if (first) report(reader, start, end, first.message);
}

/** A string that is an expression without `${ }` around it, as in `"depends_on": ["azurerm_key_vault.main"]`. */
export function expressionOfText(reader: Parser, { start, end, text, plain }: TextNode): Value {
  const own = plain ? parserAt(reader.text, start + 1, end - 1) : parserAt(text);
  own.newlines = false;
  skipTrivia(own);
  const value = own.readExpression();
  if (own.code !== Code.End) report(own, own.at, own.at + 1, "Remove this: the expression ends before it.");
  if (!plain) adopt(reader, own, start, end);
  else {
    for (const span of own.spans) reader.spans.push(span);
    for (const problem of own.problems) reader.problems.push(problem);
  }
  return value;
}
