import { blocksOfKindIn, declared, placesOfKind, type Scope, subjectOf } from "../analysis/index";
import { blockTypes } from "../catalog/index";
import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Change,
  type Fix,
  isEscape,
  isQueryFile,
  isValuesFile,
} from "../model/index";
import { freeName } from "../text/index";
import type { Report, Rule } from "./rule";

export const duplicateArgument: Rule = {
  id: "duplicate-argument",
  severity: "error",
  otherReleases: "same",
  summary: "An argument that is set twice in the same block.",
  why: "Terraform allows each argument once in a block and rejects the file otherwise.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration",
  // A body whose schema nobody knows is seen only with its block.
  block({ block, schema, scope }, report) {
    if (schema.body) return;
    const own = blockTypes.get(block.kind)?.body;
    inBody(block.body, isValuesFile(scope.uri) ? "this file" : "this block", report);
    for (const item of block.body.items) if (!own?.has(item.name)) inBlocksOf(item, report);
  },
  body(node, report) {
    inBody(node.body, subjectOf(node), report);
  },
  // Nor is the body of a nested block seen whose schema nobody knows.
  concerns: (attribute) => !attribute?.block,
  bodyItem: ({ item }, report) => inBlocksOf(item, report),
};

function inBody(body: Body, subject: string, report: Report): void {
  const seen = new Set<string>();
  for (const item of body.items) {
    if (item.dynamic) inBody(item.dynamic.body, "a dynamic block", report);
    if ((item.form !== "argument" && !isEscape(item)) || item.key || !item.name) continue;
    if (seen.has(item.name)) {
      report({
        span: item.nameSpan,
        message: `Remove one of the two ${item.name}: ${subject} takes it only once.`,
        fixes: [{ title: `Remove this ${item.name}`, changes: [{ kind: "remove", item }] }],
      });
    }
    seen.add(item.name);
  }
}

function inBlocksOf({ form, value, name }: BodyItem, report: Report): void {
  if (form !== "block" || value.kind !== "body") return;
  inBody(value.body, name, report);
  for (const item of value.body.items) inBlocksOf(item, report);
}

/** Among how many blocks of one address it is looked whether two have one label. */
const most = 100;

export const duplicateBlock: Rule = {
  id: "duplicate-block",
  severity: "error",
  otherReleases: "same",
  summary:
    "Two blocks in one module with the same address, or two configurations of a provider without an alias that tells them apart.",
  why: "An address must identify one thing: Terraform rejects a module that declares it twice, even in different files.",
  source: "https://developer.hashicorp.com/terraform/language/resources/syntax",
  block({ block, scope }, report) {
    if (block.kind === "locals") {
      for (const item of block.body.items) aboutLocal(item, block, scope, report);
      return;
    }
    if (block.kind === "list") return aboutSearch(block, scope, report);
    if (block.kind === "provider" || block.kind === "check") return withoutAddress(block, scope, report);
    const address = addressOf(block);
    const name = block.labels[block.labels.length - 1];
    if (!address || !name) return;
    const all = declared(address, scope);
    // What a query file declares stands beside all that the module does.
    const own = upTo(most + 1, all, ({ uri }) => !isQueryFile(uri));
    const others = isQueryFile(scope.uri) ? [...own, ...upTo(most + 1, all, ({ uri }) => isQueryFile(uri))] : own;
    if (others.length < 2 || others[0]?.block === block) return;
    const first = others[0]!;
    // In JSON several may be below one name: another one would be that of all. Who declares very many is not helped by renaming one.
    const isShared =
      others.length > most ||
      others.some(
        (other) =>
          other.block !== block &&
          other.uri === scope.uri &&
          other.block.labels.some(({ span }) => span.start === name.span.start),
      );
    report({
      span: name.span,
      message: `Choose another name: this module declares ${address} twice.`,
      related: [{ uri: first.uri, span: first.block.head, message: `${address} is declared here first.` }],
      ...(!isShared && {
        fixes: [renameTo(ownName(address, scope), (other) => ({ kind: "setName", span: name.span, name: other }))],
      }),
    });
  },
};

/** No more than so many of those that are wanted: each of thousands of one address asks for them. */
function upTo<T>(count: number, all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length >= count) break;
    if (isWanted(one)) found.push(one);
  }
  return found;
}

/** A search, whose name is one of all query files of its module. Source: what `terraform validate -query` says; internal/configs/module.go. */
function aboutSearch(block: Block, scope: Scope, report: Report): void {
  const [type, name] = block.labels;
  if (!type || !name) return;
  const isSame = ({ labels }: Block) => labels[0]?.text === type.text && labels[1]?.text === name.text;
  const first = [...scope.module.documents.keys()].filter(isQueryFile).flatMap((uri) => {
    const found = blocksOfKindIn(scope.module, uri, block.kind).find(isSame);
    return found ? [{ uri, block: found }] : [];
  })[0];
  if (!first || first.block === block) return;
  report({
    span: name.span,
    message: `Choose another name: this module has a search ${type.text}.${name.text} already.`,
    related: [{ uri: first.uri, span: first.block.head, message: "The first one is here." }],
  });
}

/** A provider's configuration, which its alias tells from others, or a check. */
function withoutAddress(block: Block, scope: Scope, report: Report): void {
  const name = block.labels[0];
  const key = keyOf(block);
  const first = placesOfKind(block.kind, scope).find(
    (place) => keyOf(place.block) === key && isInOneStack(place.block, block, scope),
  );
  if (!name || key === undefined || !first || first.block === (block.base ?? block)) return;
  const isCheck = block.kind === "check";
  report({
    span: name.span,
    message: isCheck
      ? `Choose another name: this module declares check.${key} twice.`
      : `Give this provider an alias of its own, or remove it: ${key} is configured already.`,
    related: [{ uri: first.uri, span: first.block.head, message: "The first one is here." }],
  });
}

/** Whether both stand in one configuration: a program may make several stacks, and not say of all that it has in which they are. */
function isInOneStack(one: Block, other: Block, { module }: Scope): boolean {
  return one.stack === other.stack && (one.stack !== undefined || !module.isPartial);
}

function keyOf({ kind, labels: [name], body }: Block): string | undefined {
  if (kind !== "provider") return name?.text;
  const alias = bodyItemOf(body, "alias")?.value;
  if (!alias) return name?.text;
  return alias.kind === "text" && name ? `${name.text}.${alias.text}` : undefined;
}

/** A local that another `locals` block declares too; within one block it is an argument that is set twice. */
function aboutLocal(item: BodyItem, block: Block, scope: Scope, report: Report): void {
  const { name, nameSpan } = item;
  const all = name ? declared(`local.${name}`, scope) : [];
  const [first] = all;
  if (!first || all.length < 2 || first.block === block) return;
  report({
    span: nameSpan,
    message: `Choose another name: this module declares local.${name} twice.`,
    related: [
      {
        uri: first.uri,
        span: first.item?.nameSpan ?? first.block.head,
        message: `local.${name} is declared here first.`,
      },
    ],
    fixes: [renameTo(ownName(`local.${name}`, scope), (other) => ({ kind: "rename", item, name: other }))],
  });
}

/** What refers to the name goes on meaning what is declared first. */
function renameTo(name: string, change: (name: string) => Change): Fix {
  return { title: `Rename this one to ${name}`, changes: [change(name)] };
}

/** The name at the end of an address that the module declares, with a number behind it that makes it one of its own. */
function ownName(address: string, scope: Scope): string {
  const free = freeName([address], (one) => declared(one, scope).length > 0);
  return free.slice(free.lastIndexOf(".") + 1);
}
