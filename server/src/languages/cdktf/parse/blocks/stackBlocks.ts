import type { Block } from "../../../../model/index";
import { snakeCase } from "../../../../text/index";
import { maxDepth } from "../../../hcl/scanner/scanner";
import { blocksOf } from "../../../json/blocksOf";
import type { JsonNode as Json, Member as JsonMember, TextNode } from "../../../json/node";
import { stackBlockKinds } from "../../stackBlockKinds";
import { resolve } from "../constructs/resolve";
import { stackNamed } from "../constructs/stackOf";
import type { ParseContext } from "../context";
import type { NewNode, SyntaxNode } from "../syntax/node";
import type { Statement } from "../syntax/parser";
import { classAround } from "../syntax/scope";
import { jsonValueOf } from "../values/jsonValueOf";
import { stringText } from "../values/stringText";

/** The blocks that stacks have without a construct: `this.addOverride("moved", [{ … }])`. */
export function stackBlocks(context: ParseContext, statements: readonly Statement[]): Block[] {
  return statements.flatMap(({ chain: { base, steps }, value }) => {
    const [member, call, ...others] = steps;
    if (value || others.length > 0 || member?.kind !== "member" || member.name !== "addOverride") return [];
    const [path, set] = call?.kind === "call" ? call.args : [];
    if (!path || !set || !mayBeStack(context, base)) return [];
    const keys = keysOf(context, path);
    const json = keys && keys.length <= maxDepth ? jsonValueOf(context, set) : undefined;
    // A part of what a construct makes is no block of its own.
    const depth = keys && stepsAfter(keys[0]?.text ?? "");
    if (!keys || !json || json.kind === "null" || depth === undefined || keys.length > 1 + depth) return [];
    return blocksFor(context, keys, json);
  });
}

/** A stack, or the `this` of statements that are still to be put into one. */
function mayBeStack(context: ParseContext, node: SyntaxNode): boolean {
  const isLoose = node.kind === "name" && node.name === "this" && !classAround(node.scope);
  return isLoose || stackNamed(context, node) !== undefined;
}

/** How many steps of a path may follow the kind of a block: its labels, and of Terraform's settings one and the label of a backend. */
function stepsAfter(kind: string): number | undefined {
  return kind === "terraform" ? 2 : stackBlockKinds.get(kind);
}

/** `new AzurermBackend(this, { … })`. */
export function backendBlocks(context: ParseContext, news: readonly NewNode[]): Block[] {
  return news.flatMap(({ callee, args }) => {
    const [scope, config] = args ?? [];
    const resolution = callee && scope && config ? resolve(context, callee) : undefined;
    if (!callee || !config || resolution?.kind !== "core" || resolution.name !== "AzurermBackend") return [];
    const json = jsonValueOf(context, config) ?? unread(config);
    const { start, end } = callee;
    const key = (text: string): TextNode => ({ kind: "text", start, end, text, plain: false });
    return blocksFor(context, ["terraform", "backend", "azurerm"].map(key), withTerraformsNames(json));
  });
}

/** Settings that are half written: nothing is known of them but that they are there. */
function unread({ start, end }: SyntaxNode): Json {
  return { kind: "object", members: [], closed: false, start, end };
}

function withTerraformsNames(json: Json): Json {
  if (json.kind !== "object") return json;
  const members = json.members.map(({ key, ...member }) => {
    const text = snakeCase(key.text);
    return { ...member, key: { ...key, text } };
  });
  return { ...json, members };
}

function blocksFor({ reader }: ParseContext, [first, ...rest]: readonly TextNode[], json: Json): Block[] {
  if (!first) return [];
  const { start } = first;
  const value = rest.reduceRight<Json>((inner, key) => {
    const member: JsonMember = { key, value: inner, written: true };
    return { kind: "object", members: [member], closed: true, start, end: json.end };
  }, json);
  return blocksOf(reader, { key: first, value, written: true });
}

/** The steps of a path, each as if it was in quotes; undefined where the program makes it. */
function keysOf(context: ParseContext, path: SyntaxNode): TextNode[] | undefined {
  const text = stringText(context, path);
  if (text === undefined) return undefined;
  const isPlain = context.text.slice(path.start + 1, path.end - 1) === text;
  let at = path.start + 1;
  return text.split(".").map((step): TextNode => {
    const [start, end] = isPlain ? [at - 1, at + step.length + 1] : [path.start, path.end];
    at += step.length + 1;
    return { kind: "text", start, end, text: step, plain: false };
  });
}
