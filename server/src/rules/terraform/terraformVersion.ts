import { type Scope, tooNewFor } from "../../analysis/index";
import { optionalSince, type Since, sinceWhen, sinceWhenIn, writeOnlySince } from "../../catalog/index";
import { type Value, valuesIn } from "../../model/index";
import type { Span } from "../../text/index";
import type { Report, Rule } from "../rule";

export const terraformVersion: Rule = {
  id: "terraform-version",
  severity: "error",
  summary:
    "Something that only releases of Terraform have which required_version, or a file such as .terraform-version, keeps out.",
  why: "`terraform validate` fails with every release that comes into question: they do not know the block or argument, and newer ones refuse to run.",
  source: "the schemas in internal/configs of the releases of Terraform and OpenTofu, and their changelogs",
  block({ block, scope }, report) {
    about(block.kind, sinceWhen(block.kind), block.kindSpan, scope, report);
  },
  bodyItem({ item, attribute, body }, report) {
    const { block, scope } = body.node;
    const { name, nameSpan, value } = item;
    const since = sinceWhenIn(block.kind, body.path, name) ?? (attribute?.writeOnly ? writeOnlySince : undefined);
    const isType = block.kind === "variable" && name === "type";
    if (!since && !isType) return;
    const whole = sinceWhen(block.kind);
    if (whole && tooNewFor(whole, scope.module)) return;
    const optional = since ? undefined : firstOptional(value);
    if (since) about(name, since, nameSpan, scope, report);
    else if (optional) about("optional", optionalSince, optional, scope, report);
  },
};

function about(name: string, since: Since | undefined, span: Span, scope: Scope, report: Report): void {
  const tooNew = since && tooNewFor(since, scope.module);
  if (!tooNew) return;
  report({
    span,
    message: `Do without ${name}, or use ${tooNew.needed}: ${tooNew.because}.`,
  });
}

function firstOptional(value: Value): Span | undefined {
  for (const part of valuesIn(value)) {
    if (part.kind === "expression" && part.call?.name === "optional") return part.call.span;
  }
  return undefined;
}
