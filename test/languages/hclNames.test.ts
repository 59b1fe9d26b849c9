import assert from "node:assert/strict";
import { it } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem, Value } from "../../server/src/model/value";
import { sampled } from "../harness/thorough";
import { foreignTexts, ownTexts } from "./hclTexts";

type Tree = { [name: string]: unknown };

it("finds the blocks, arguments and literal values that hcl2json finds", { timeout: patience(120_000) }, async () => {
  const { parse } = await import("@cdktf/hcl2json");
  let compared = 0;
  for (const { name, text } of sampled([...ownTexts(), ...foreignTexts().slice(0, 150)], 3, 0)) {
    const document = hcl.parse("any.tfvars", text);
    if (document.problems.length > 0) continue;
    const theirs = (await parse("any.tf", text).catch(unlessRedefined)) as Tree | undefined;
    if (!theirs) continue;
    assert.deepEqual(treeOf(document), comparable(theirs), name);
    compared++;
  }
  assert.ok(compared > 30, `only ${compared} texts were compared`);
});

/** An argument that is set twice, or a block with a label that others of its kind lack, is a finding of a rule: no mistake in the syntax. */
function unlessRedefined(error: Error): undefined {
  if (!/Attribute redefined|blocks with and without labels/.test(error.message)) throw error;
}

/** A document in the form that hcl2json gives; whatever has to be evaluated is `…`. */
function treeOf(document: Document): Tree {
  const tree: Tree = {};
  for (const { kind, labels, body } of document.blocks) {
    add(tree, [kind, ...labels.map((label) => label.text)], bodyTree(body));
  }
  for (const item of document.loose.items) tree[item.name] = valueTree(item.value);
  return tree;
}

function bodyTree(body: Body): Tree {
  const tree: Tree = {};
  for (const item of body.items) {
    if (item.dynamic) add(tree, ["dynamic", item.name], bodyTree(item.dynamic.body));
    else if (item.form !== "block") tree[item.name] = valueTree(item.value);
    else if (item.value.kind === "body") {
      add(tree, [item.name, ...(item.labels ?? []).map(({ text }) => text)], bodyTree(item.value.body));
    }
  }
  return tree;
}

/** Adds a block: under its kind and labels lies a list of bodies. */
function add(tree: Tree, path: readonly string[], body: Tree): void {
  let at = tree;
  for (const step of path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Tree;
  }
  const last = path.at(-1)!;
  at[last] = [...((at[last] as Tree[] | undefined) ?? []), body];
}

function valueTree(value: Value): unknown {
  switch (value.kind) {
    case "text":
      return /[$%]\{/.test(value.text) ? "…" : value.text;
    case "number":
      return value.number;
    case "bool":
      return value.bool;
    case "null":
      return null;
    case "list":
      return value.items.map(valueTree);
    case "body":
      return Object.fromEntries(value.body.items.filter(hasName).map((item) => [item.name, valueTree(item.value)]));
    default:
      return "…";
  }
}

/** What hcl2json writes with a dot may as well be a reference in parentheses. */
function hasName(item: BodyItem): boolean {
  return !item.key && !item.name.includes(".");
}

function comparable(theirs: unknown): unknown {
  if (typeof theirs === "string") return /[$%]\{/.test(theirs) ? "…" : theirs;
  if (Array.isArray(theirs)) return theirs.map(comparable);
  if (theirs === null || typeof theirs !== "object") return theirs;
  const entries = Object.entries(theirs).filter(([name]) => !/[$%]\{|\./.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, comparable(value)]));
}
