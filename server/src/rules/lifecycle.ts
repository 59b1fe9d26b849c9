import { follow, isComplete, typeSchemaOf, usesOpenTofu } from "../analysis/index";
import { type BodySchema, isSettable } from "../catalog/index";
import { type BodyItem, bodyItemOf, changeName, hasType, type TraversalStep, typeOf, type Value } from "../model/index";
import { didYouMean, listed, similar } from "../wording/index";
import type { Report, Rule } from "./rule";

export const countAndForEach: Rule = {
  id: "count-and-for-each",
  severity: "error",
  summary: "count and for_each in the same block, or either beside OpenTofu's enabled.",
  why: "`terraform validate` fails: both set the number of instances, so a block can have only one of them.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/count",
  bodyItem({ item, body: { node, path } }, report) {
    const { name, nameSpan } = item;
    if (
      node.block.kind === "check" &&
      path.length === 1 &&
      path[0] === "data" &&
      (name === "count" || name === "for_each")
    )
      report({
        span: nameSpan,
        message: `Remove ${name}: a check reads its data source once.`,
        fixes: [{ title: `Remove ${name}`, changes: [{ kind: "remove", item }] }],
      });
  },
  block({ block, scope }, report) {
    if (!(hasType(block.kind) || block.kind === "module")) return;
    const counted = ["count", "for_each"].flatMap((name) => bodyItemOf(block.body, name) ?? []);
    // Of most blocks it need not be known which program runs them.
    if (counted.length === 0) return;
    const isTofu = usesOpenTofu(scope.module);
    const lifecycle = isTofu ? bodyItemOf(block.body, "lifecycle")?.value : undefined;
    const enabled = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "enabled") : undefined;
    // OpenTofu names the first of them, in this order, Terraform the last.
    const all = [...(enabled ? [enabled] : []), ...counted];
    const named = isTofu ? all[0] : all.at(-1);
    if (!named || all.length < 2) return;
    report({
      span: named.nameSpan,
      message: enabled
        ? `Keep only one of ${listed(all.map(({ name }) => name))}: each says how many there are.`
        : "Keep either count or for_each: a block cannot have both.",
      fixes: all.toReversed().map((item) => ({
        title: `Remove ${item.name}`,
        changes: [{ kind: "remove", item }],
      })),
    });
  },
};

export const ignoreChanges: Rule = {
  id: "ignore-changes",
  severity: "error",
  summary: "ignore_changes with something that is not an argument of the resource.",
  why: "`terraform validate` fails: `ignore_changes` takes names of arguments, or `all`. Names in quotes are deprecated, and an attribute that only the provider sets has no change to ignore.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  concerns: (attribute) => attribute?.means === "argument",
  bodyItem({ item: bodyItem, body }, report) {
    if (bodyItem.name !== "ignore_changes" || body.path[0] !== "lifecycle") return;
    const { block, scope } = body.node;
    const { value, form } = bodyItem;
    if (value.kind !== "list") {
      if (isOther(value, form) && !isAll(value)) {
        report({ span: value.span, message: "Write ignore_changes as a list of argument names, or as the word all." });
      }
      return;
    }
    const schema = typeSchemaOf("resource", typeOf(block) ?? "", scope);
    const { attributes, type, own } = schema;
    const known = attributes && (type || own) && isComplete(schema, scope) ? attributes : undefined;
    for (const item of value.items) {
      if (isStar(item)) aboutStar(item, value, report);
      else if (!known || !aboutName(item, known, typeOf(block) ?? "", report)) inList(item, form, report);
    }
  },
};

/** Whether something is said of what an item names, by what the resource has. */
function aboutName(item: Value, attributes: BodySchema, type: string, report: Report): boolean {
  const steps = stepsOf(item);
  const { span } = item;
  const { lost, body: names, attribute } = follow(steps, attributes);
  if (lost && names) {
    const meant = similar(lost.name, names.keys());
    report({
      span,
      message: `${type} has no argument ${lost.name} whose changes could be ignored.${didYouMean(meant)}`,
      fixes: item.kind === "reference" || steps.length === 1 ? changeName(lost.span, meant) : [],
    });
    return true;
  }
  // Of an id providers may say that it can be set.
  const isRedundant = steps.length === 1 && attribute && !isSettable(attribute) && !attribute.unsure;
  if (!isRedundant || steps[0]?.name === "id" || item.kind === "text") return false;
  report({
    severity: "warning",
    span,
    message: `Remove ${steps[0]?.name}: only the provider sets it, so that there is no change to ignore.`,
  });
  return true;
}

/** The path that an item is, in quotes too. */
function stepsOf(item: Value): readonly TraversalStep[] {
  if (item.kind === "reference") return item.reference.steps;
  if (item.kind !== "text" || !quotedPath.test(item.text)) return [];
  return [...item.text.matchAll(/\[([^[\]]*)\]|[^.[\]]+/g)].map(([name, index]) => ({
    kind: index === undefined ? "name" : "index",
    name: index ?? name,
    span: item.span,
  }));
}

/** `tags`, `identity[0].type`, `tags["team"]`. */
const quotedPath = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d+\]|\["[^"\\\]]*"\])*$/u;

function isStar(item: Value): boolean {
  return item.kind === "text" && item.text === "*";
}

/** All that a star was for is now a word. */
function aboutStar(star: Value, list: Value & { readonly kind: "list" }, report: Report): void {
  const to = { kind: "expression", source: "all" } as const;
  report({
    span: star.span,
    message: "Write ignore_changes = all: Terraform no longer accepts a star in a list.",
    fixes:
      list.items.length === 1
        ? [{ title: "Write all", changes: [{ kind: "setValue", value: list, to }], safe: true }]
        : [],
  });
}

/** Whether it is surely something else: what is neither a name nor a call may be anything in a program. */
function isOther(value: Value, form: BodyItem["form"]): boolean {
  return value.kind !== "missing" && (value.kind !== "expression" || value.call !== undefined || form === "argument");
}

function isAll(value: Value): boolean {
  return value.kind === "reference" && value.reference.steps.length === 1 && value.reference.steps[0]?.name === "all";
}

/** An item is a path of names and literal indexes. In quotes it is deprecated. */
function inList(item: Value, form: BodyItem["form"], report: Report): void {
  const { span } = item;
  if (item.kind === "text") {
    const isPath = quotedPath.test(item.text);
    const to = { kind: "expression", source: item.text } as const;
    report({
      ...(isPath && { severity: "warning" }),
      span,
      message: isPath
        ? `Write ${item.text} without quotes: in quotes it is deprecated.`
        : "Write the name of an argument here, without quotes; for all of them, ignore_changes = all.",
      fixes: isPath
        ? [{ title: "Remove the quotes", changes: [{ kind: "setValue", value: item, to }], safe: true }]
        : [],
    });
  } else if (item.kind !== "reference") {
    if (isOther(item, form))
      report({ span, message: "Write the name of an argument here: Terraform evaluates nothing in this list." });
  } else if (
    item.reference.steps.some(
      ({ kind, key }) => kind === "splat" || (key && key.kind !== "text" && key.kind !== "number"),
    )
  ) {
    report({ span, message: "Write a number or a text as the index here: Terraform evaluates nothing in this list." });
  }
}
