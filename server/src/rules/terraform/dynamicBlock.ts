import { type BodyItemNode, type BodyNode, bodyItemResult } from "../../analysis/index";
import { blockTypes } from "../../catalog/index";
import { withArticle } from "../../evaluation/index";
import { type BodyItem, bodyItemOf, changeName, hasType } from "../../model/index";
import { didYouMean, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const dynamicBlock: Rule = {
  id: "dynamic-block",
  severity: "error",
  summary:
    "A dynamic block without content, with an argument or block that it does not have, or for one of Terraform's own blocks.",
  why: "`terraform validate` fails: a dynamic block has `for_each`, one block `content`, and perhaps `iterator` and `labels`, and it makes blocks of a provider only.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks; ext/dynblock of HCL",
  bodyItem({ item, body }: BodyItemNode, report) {
    if (!item.dynamic) return;
    if (isTerraforms(item, body)) {
      report({
        span: item.nameSpan,
        message: `Write ${item.name} as a plain block: dynamic blocks make only blocks of a provider.`,
      });
      return;
    }
    inHead(item, item.dynamic.body.items, report);
    const over = bodyItemOf(item.dynamic.body, "for_each");
    const { type } = over ? bodyItemResult(over, body.node.scope) : { type: "dynamic" };
    if (over && (type === "string" || type === "number" || type === "bool"))
      report({
        span: over.value.span,
        message: `Set for_each to a list, a set, a map or an object: ${withArticle(type)} has no elements to make blocks of.`,
      });
  },
};

/** Whether it means a block of Terraform's own, or in one. */
function isTerraforms({ name }: BodyItem, { node, path }: BodyNode): boolean {
  const { kind } = node.block;
  // What providers are told about state and the like is the business of each.
  if (kind === "terraform" && path.length > 0) return false;
  if (kind === "check" && path[0] === "data") return false;
  if (!hasType(kind) && kind !== "provider") return blockTypes.has(kind) && kind !== "module";
  const own = blockTypes.get(kind)?.body;
  return path[0] === undefined ? own?.has(name) === true : path[0] !== "config" && own?.has(path[0]) === true;
}

const parts = ["for_each", "iterator", "labels", "content"];

function inHead({ name, nameSpan }: BodyItem, items: readonly BodyItem[], report: Report): void {
  const contents = items.filter((one) => one.name === "content");
  if (contents.length === 0) {
    report({ span: nameSpan, message: `Add a block content { … } with what each ${name} block holds.` });
  }
  for (const extra of contents.slice(1)) {
    report({
      span: extra.nameSpan,
      message: "Remove this content block: a dynamic block has one.",
      fixes: [{ title: "Remove this content block", changes: [{ kind: "remove", item: extra }] }],
    });
  }
  for (const { labels: [label] = [] } of contents) {
    if (label)
      report({ span: label.span, message: `Remove "${label.text}": labels of a dynamic block go into labels.` });
  }
  for (const item of items) {
    if (!parts.includes(item.name)) inParts(item, report);
    const { value } = item;
    const isWord = value.kind === "reference" && value.reference.steps.length === 1;
    const isOther = ["text", "number", "list", "body", "reference", "expression"].includes(value.kind);
    if (item.name === "iterator" && !isWord && isOther) {
      const word = value.kind === "text" && /^[a-z]\w*$/i.test(value.text) ? value.text : undefined;
      const to = { kind: "expression", source: word ?? "" } as const;
      report({
        span: value.span,
        message: "Write iterator as a single word, without quotes.",
        fixes: word ? [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }] : [],
      });
    }
  }
}

function inParts(item: BodyItem, report: Report): void {
  const meant = similar(item.name, parts);
  report({
    span: item.nameSpan,
    message: `A dynamic block has no ${item.name}.${didYouMean(meant) || " Put it into content."}`,
    fixes: changeName(item.nameSpan, meant),
  });
}
