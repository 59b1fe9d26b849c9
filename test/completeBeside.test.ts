/** An argument that is completed leaves a text as `terraform fmt` does, wherever among its neighbours it was missing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { Body, BodyItem } from "../server/src/model/value";
import { applyEdits } from "../server/src/text/edit";
import { formatted } from "./harness/formatted";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";
import { wholeTexts } from "./harness/wholeTexts";

test("completing an argument that was missing leaves a text as it is laid out", () => {
  let count = 0;
  for (const { name, text: written } of wholeTexts(/\.tf$/)) {
    const whole = formatted(written);
    for (const { nameSpan, span } of sampled(argumentsOf(whole), 6, 0)) {
      const line = { start: whole.lastIndexOf("\n", span.start) + 1, end: whole.indexOf("\n", span.end) + 1 };
      const label = whole.slice(nameSpan.start, nameSpan.end);
      const margin = whole.slice(line.start, span.start);
      if (margin.trim() || whole.slice(span.start, line.end).trimEnd().includes("\n")) continue;
      // As somebody has it who begins a line, and as somebody who has left one empty for it.
      const without = formatted(whole.slice(0, line.start) + whole.slice(line.end));
      const apart = formatted(`${whole.slice(0, line.start)}\n${whole.slice(line.end)}`);
      const at = whole.slice(0, line.start).split("\n").length - 1;
      const lines = without.split("\n");
      for (const text of [
        [...lines.slice(0, at), `${margin}${label}`, ...lines.slice(at)].join("\n"),
        put(apart, at, margin + label),
      ]) {
        const accepted = accept(text, at, label);
        if (accepted === undefined) continue;
        count++;
        assert.equal(accepted, formatted(accepted), `${name}: ${label}`);
      }
    }
  }
  assert.ok(count > 40, String(count));
});

test("completing the name of an argument that has its value leaves a text as it is laid out", () => {
  let count = 0;
  for (const { name, text: written } of wholeTexts(/\.tf$/)) {
    const whole = formatted(written);
    for (const { nameSpan, form } of sampled(argumentsOf(whole), 6, 0)) {
      if (form !== "argument" || /\S/.test(whole.slice(whole.lastIndexOf("\n", nameSpan.start) + 1, nameSpan.start)))
        continue;
      const label = whole.slice(nameSpan.start, nameSpan.end);
      // As somebody has it who has taken letters away, and as somebody whose neighbours have moved since.
      const begun = applyEdits(whole, [{ span: nameSpan, text: label.slice(0, 1) }]);
      const line = whole.slice(0, nameSpan.start).split("\n").length - 1;
      for (const text of [begun, formatted(begun)]) {
        const at = text.split("\n").slice(0, line).join("\n").length + 1;
        const offset = text.slice(at).search(/\S/) + at + 1;
        const accepted = acceptAt(text, offset, label);
        if (accepted === undefined) continue;
        count++;
        assert.equal(accepted, whole, `${name}: ${label}`);
      }
    }
  }
  assert.ok(count > 40, String(count));
});

function put(text: string, at: number, line: string): string {
  return text.split("\n").with(at, line).join("\n");
}

/** The text with what is suggested for the word that ends a line; an empty value is `null`. */
function accept(text: string, line: number, label: string): string | undefined {
  const end = text
    .split("\n")
    .slice(0, line + 1)
    .join("\n").length;
  return acceptAt(text, end, label);
}

function acceptAt(text: string, end: number, label: string): string | undefined {
  const service = serviceWith({ "main.tf": text });
  const item = service.complete(uriOf("main.tf"), end).items.find((one) => one.label === label);
  if (!item) return undefined;
  const margin = /[ \t]*$/.exec(text.slice(0, item.replace.start))![0];
  const insert = plainSnippet(item.insert)
    .replace(/= $/, "= null")
    .replace(/\n(?=.)/g, `\n${margin}`);
  return applyEdits(text, [{ span: item.replace, text: insert }, ...(item.also ?? [])]).replace(/^[ \t]+$/gm, "");
}

/** The arguments of blocks and of those in them. */
function argumentsOf(text: string): readonly BodyItem[] {
  const inBody = (body: Body): BodyItem[] =>
    body.items.flatMap((item) =>
      item.form === "block" && item.value.kind === "body"
        ? inBody(item.value.body)
        : item.form === "argument"
          ? [item]
          : [],
    );
  return hcl.parse("main.tf", text).blocks.flatMap(({ body }) => inBody(body));
}
