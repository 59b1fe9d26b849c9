/**
 * `toString`, `constructor` and `__proto__` are names in files, in Azure and in programs like any other: no object of ours
 * is asked for a name that is only known to be text, since it would answer with what every object inherits.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BinaryExpression, ElementAccessExpression } from "typescript/unstable/ast";
import { ownSources, type Source, typesOf } from "./harness/sources";

/** The one place that asks an object for a name, and asks whether it is its own first. */
const helper = "server/src/text/ownProperty.ts";

test("no object is indexed by text, except by ownProperty", async () => {
  const { sources, checker, ast } = await ownSources();
  const { SyntaxKind } = ast;
  const isCast = ({ kind }: { readonly kind: number }) => kind === SyntaxKind.AsExpression;
  const isIndexed = (node: { readonly kind: number }): node is ElementAccessExpression =>
    node.kind === SyntaxKind.ElementAccessExpression;
  const isIn = (node: { readonly kind: number }): node is BinaryExpression =>
    node.kind === SyntaxKind.BinaryExpression && (node as BinaryExpression).operatorToken.kind === SyntaxKind.InKeyword;

  const offenders = ({ path, file, nodes }: Source): string[] => {
    const accesses = nodes.filter((node) => isIndexed(node) || isIn(node));
    const names = accesses.map((node) => (isIndexed(node) ? node.argumentExpression : node.left));
    const types = typesOf(names, checker).map((type) => (type ? checker.typeToString(type) : "any"));
    // A cast says that somebody knows better than the compiler which names there are.
    return accesses
      .filter((_, index) => /\b(?:string|any|unknown)\b(?!")/.test(types[index]!) || isCast(names[index]!))
      .map((node) => `${path}: ${node.getText(file)}`);
  };
  const found = sources.flatMap(offenders);
  assert.ok(sources.length > 500);
  assert.deepEqual(
    found.filter((one) => !one.startsWith(`${helper}:`)),
    [],
  );
  // The rule finds what it looks for.
  assert.deepEqual(found, [`${helper}: object[name]`]);
});
