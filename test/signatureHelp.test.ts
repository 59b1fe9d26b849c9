/** What a function takes, while its call is typed: the cursor is `$0`, and the active parameter is between brackets. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const cases: Readonly<Record<string, string | undefined>> = {
  "join($0)": "join([separator: string], lists: list(string)…) → string",
  'join("-"$0)': "join([separator: string], lists: list(string)…) → string",
  'join("-", $0)': "join(separator: string, [lists: list(string)…]) → string",
  'join("-", ["a"], ["b"], $0)': "join(separator: string, [lists: list(string)…]) → string",
  'join("-", [upper($0)])': "upper([str: string]) → string",
  'join("-", [upper("a")$0])': "join(separator: string, [lists: list(string)…]) → string",
  'join("-", $0': "join(separator: string, [lists: list(string)…]) → string",
  'join("-" /* one, two */ $0)': "join([separator: string], lists: list(string)…) → string",
  'join("-", # one, two\n    $0)': "join(separator: string, [lists: list(string)…]) → string",
  'join("-" /* one */, $0': "join(separator: string, [lists: list(string)…]) → string",
  "core::upper($0)": "upper([str: string]) → string",
  "join$0(1)": undefined,
  'join("-", [])$0': undefined,
  "unheard_of($0)": undefined,
  '"join($0)"': undefined,
};

for (const [source, expected] of Object.entries(cases)) {
  test(source, () => assert.equal(shownFor(`locals {\n  one = ${source}\n}\n`), expected));
  test(`${source} in an object`, () =>
    assert.equal(shownFor(`output "x" {\n  value = {\n    one = ${source}\n  }\n}\n`), expected));
}

function shownFor(source: string): string | undefined {
  const uri = uriOf("main.tf");
  const found = serviceWith({ "main.tf": source.replace("$0", "") }).signatureHelp(uri, source.indexOf("$0"));
  if (!found) return undefined;
  const [start, end] = found.parameters[found.active]!;
  return `${found.label.slice(0, start)}[${found.label.slice(start, end)}]${found.label.slice(end)}`;
}
