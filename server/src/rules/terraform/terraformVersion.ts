import { type BlockNode, type Scope, tooNewFor } from "../../analysis/index";
import {
  admits,
  conditionsOf,
  optionalSince,
  type Since,
  sinceWhen,
  sinceWhenIn,
  writeOnlySince,
} from "../../catalog/index";
import { type BodyItem, isTestFile, type Value, valuesIn } from "../../model/index";
import type { Span } from "../../text/index";
import type { Report, Rule } from "../rule";

export const terraformVersion: Rule = {
  id: "terraform-version",
  severity: "error",
  summary:
    "Something that only releases of Terraform have which required_version, or a file such as .terraform-version, keeps out, or a release that such a file chooses and required_version keeps out.",
  why: "`terraform validate` fails with every release that comes into question: they do not know the block or argument, and newer ones refuse to run.",
  source: "the schemas in internal/configs of the releases of Terraform and OpenTofu, and their changelogs",
  block({ block, scope }, report) {
    about(block.kind, sinceWhen(block.kind, isTestFile(scope.uri)), block.kindSpan, scope, report);
    if (block.kind === "import" && scope.calls().length > 0)
      about("import in a module that is called", sinceWhen("import in a called module"), block.kindSpan, scope, report);
  },
  bodyItem({ item, attribute, body }, report) {
    const { block, scope } = body.node;
    const { name, nameSpan, value } = item;
    if (block.kind === "terraform" && name === "required_version") return aboutChoice(value, scope, report);
    const isInTest = isTestFile(scope.uri);
    const since = isInTest
      ? sinceWhen([block.kind, ...body.path, name].join("."), true)
      : (sinceWhenIn(block.kind, body.path, name) ?? (attribute?.writeOnly ? writeOnlySince : undefined));
    const isType = block.kind === "variable" && name === "type";
    if (!since && !isType) return;
    const whole = sinceWhen(block.kind, isInTest);
    if (whole && tooNewFor(whole, scope.module)) return;
    const optional = since ? undefined : firstOptional(value);
    if (since) about(name, since, nameSpan, scope, report);
    else if (optional) about("optional", optionalSince, optional, scope, report);
  },
  reference: ({ value, items, block }, report) => aboutSource(value.span, items, block, report),
  call: ({ value, items, block }, report) => aboutSource(value.span, items, block, report),
};

/** Where a module comes from, and in which version, is a literal to earlier releases. */
function aboutSource(span: Span, [item]: readonly BodyItem[], { block, scope }: BlockNode, report: Report): void {
  if (block.kind !== "module" || (item?.name !== "source" && item?.name !== "version")) return;
  about(`an expression in ${item.name}`, sinceWhen("module.source of variables"), span, scope, report);
}

/** The release that files choose, where the module does not take it. */
function aboutChoice(value: Value, { module }: Scope, report: Report): void {
  const conditions = value.kind === "text" ? conditionsOf(value.text) : undefined;
  const chosen = module.toolVersions ?? [];
  const [first] = chosen;
  if (!first || !conditions || chosen.some(({ version }) => admits(conditions, version))) return;
  const { file, program, version } = first;
  report({
    span: value.span,
    message: `Allow ${program} ${version}, or choose another release in ${file}: this constraint keeps out what it chooses.`,
  });
}

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
