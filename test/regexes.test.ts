/**
 * No regular expression of ours takes the square of a text's length: each is tried on one sign over and over, which is
 * what makes a careless one start again at every place.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownSources } from "./harness/sources";

const signs = [..." \t\n\r\u2028a0_-./,:;*#\"'`$%{([<=&+!\\é"];

test("every regular expression takes time in proportion to the text", async () => {
  const found = new Map<string, string>();
  const { sources, ast } = await ownSources();
  for (const { path, file, nodes } of sources) {
    for (const node of nodes) {
      if (node.kind === ast.SyntaxKind.RegularExpressionLiteral) found.set(node.getText(file), path);
    }
  }
  assert.ok(found.size > 300);
  const slow: string[] = [];
  for (const [written, path] of found) {
    const [, source = "", flags = ""] = /^\/([\s\S]*)\/([a-z]*)$/.exec(written) ?? [];
    // A sticky one is tried at one place only.
    const regex = new RegExp(source, flags.includes("y") ? flags : `${flags.replace("g", "")}g`);
    const sign = signs.find((one) => isSquare(regex, one));
    if (sign !== undefined) slow.push(`${path}: ${written} on ${JSON.stringify(sign)}`);
  }
  assert.deepEqual(slow, []);
});

/** Where a short text takes long already, a long one would take for ever. */
function isSquare(regex: RegExp, sign: string): boolean {
  if (time(regex, sign, 500) > 15) return true;
  const long = time(regex, sign, 8_000);
  return long > 10 && long > 8 * Math.max(0.5, time(regex, sign, 2_000));
}

/** The least of some runs, in milliseconds of the processor. */
function time(regex: RegExp, sign: string, length: number): number {
  const text = `${sign.repeat(length)}\u0001`;
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least > 5; run++) {
    const { user } = process.cpuUsage();
    text.replace(regex, "");
    least = Math.min(least, (process.cpuUsage().user - user) / 1000);
  }
  return least;
}
