import { type BlockNode, type BodyNode, isCalled, type Scope, tooNewFor } from "../../analysis/index";
import {
  admits,
  compareVersions,
  conditionsOf,
  optionalSince,
  type Since,
  sinceOfArgument,
  sinceOfFunction,
  sinceWhen,
  sinceWhenIn,
} from "../../catalog/index";
import {
  type BodyItem,
  functionName,
  isTestFile,
  literalText,
  type Reference,
  type ToolVersion,
  typeOf,
  type Value,
  valuesIn,
} from "../../model/index";
import type { Span } from "../../text/index";
import type { Report, Rule } from "../rule";

export const terraformVersion: Rule = {
  id: "terraform-version",
  severity: "error",
  summary:
    "A feature of Terraform releases that required_version or a file such as .terraform-version excludes, or a release that such a file chooses although required_version excludes it.",
  why: "`terraform validate` fails with every release that is allowed: they do not know the block or argument, and newer ones refuse to run.",
  source: "the schemas in internal/configs of the releases of Terraform and OpenTofu, and their changelogs",
  block({ block, schema, scope }, report) {
    about(block.kind, sinceWhen(block.kind, isTestFile(scope.uri)), block.kindSpan, scope, report);
    about(typeOf(block) ?? "", schema.own?.releases, block.labels[0]?.span, scope, report);
    if (block.kind === "import" && isCalled(scope))
      about("import in a module that is called", sinceWhen("import in a called module"), block.kindSpan, scope, report);
  },
  bodyItem({ item, attribute, body }, report) {
    const { block, scope } = body.node;
    const { name, nameSpan, value, labels: [label] = [] } = item;
    if (block.kind === "terraform" && name === "required_version") return aboutChoice(value, scope, report);
    if (block.kind === "language" && name === "opentofu" && body.path[0] === "compatible_with")
      return aboutChoice(value, scope, report, "OpenTofu");
    if (block.kind === "terraform" && name === "backend" && label)
      about(`the backend ${label.text}`, sinceWhen(`terraform.backend ${label.text}`), label.span, scope, report);
    const isInTest = isTestFile(scope.uri);
    if (isInTest && name === "target" && value.kind === "reference" && isOverride([block.kind, ...body.path].at(-1)))
      return aboutTarget(value.reference, scope, report);
    const since = sinceOfArgument(attribute ?? {}, block.kind, body.path, name, isInTest);
    const isType = block.kind === "variable" && name === "type";
    const isNew = since !== undefined || isType || attribute?.elem?.means === "word";
    if (!isNew || isInTooNew(body, isInTest)) return;
    if (since) about(name, since, nameSpan, scope, report);
    else if (isType) about("optional", optionalSince, firstOptional(value), scope, report);
    if (!since || !tooNewFor(since, scope.module)) aboutWords(value, [...body.path, name], body, report);
  },
  reference: ({ value, items, block }, report) => aboutSource(value.span, items, block, report),
  call({ value, items, attribute, block, isTried }, report) {
    aboutSource(value.span, items, block, report);
    if (!value.call || attribute?.means === "type" || isTried) return;
    const { name, span } = value.call;
    about(
      name,
      sinceOfFunction(name, block.scope.catalog.functions.get(functionName(value.call))),
      span,
      block.scope,
      report,
    );
  },
};

/** Whether what a body is in is too new already. */
function isInTooNew({ path, node: { block, scope } }: BodyNode, isInTest: boolean): boolean {
  const isTooNew = (since: Since | undefined) => since !== undefined && tooNewFor(since, scope.module) !== undefined;
  return (
    isTooNew(sinceWhen(block.kind, isInTest)) ||
    path.some((name, at) => isTooNew(sinceWhenIn(block.kind, path.slice(0, at), name, isInTest)))
  );
}

/** Words of a list that later releases have than the others. */
function aboutWords(value: Value, path: readonly string[], { node }: BodyNode, report: Report): void {
  if (value.kind !== "list") return;
  for (const item of value.items) {
    const [step, ...more] = item.kind === "reference" ? item.reference.steps : [];
    const word = item.kind === "text" ? item.text : more.length === 0 ? step?.name : undefined;
    if (word === undefined) continue;
    const last = `${path.at(-1)}=${word}`;
    about(word, sinceWhenIn(node.block.kind, path.slice(0, -1), last), item.span, node.scope, report);
  }
}

/** Where a module comes from, and in which version, is a literal to earlier releases. */
function aboutSource(span: Span, [item]: readonly BodyItem[], { block, scope }: BlockNode, report: Report): void {
  if (block.kind !== "module" || (item?.name !== "source" && item?.name !== "version")) return;
  about(`an expression in ${item.name}`, sinceWhen("module.source of variables"), span, scope, report);
}

/** Since when OpenTofu passes over `required_version` where Terraform reads it. Source: internal/configs/parser_config.go of OpenTofu. */
const ownRequirementsSince = "1.12";

/** The release that files choose, where the module does not take it. */
function aboutChoice(value: Value, { module, uri }: Scope, report: Report, of?: "OpenTofu"): void {
  const text = literalText(value);
  const conditions = text === undefined ? undefined : conditionsOf(text);
  const reader = of ?? (/\.tofu(?:\.json)?$/.test(uri) ? "OpenTofu" : undefined);
  const chosen = (module.toolVersions ?? []).filter(({ program }) => program === (reader ?? program));
  const [first] = chosen;
  // In a file that Terraform reads too, OpenTofu takes it for a requirement of Terraform.
  const isForTerraform = ({ program, version }: ToolVersion) =>
    reader === undefined && program === "OpenTofu" && compareVersions(version, ownRequirementsSince) >= 0;
  if (!first || !conditions || chosen.some((one) => isForTerraform(one) || admits(conditions, one.version))) return;
  const { file, program, version } = first;
  report({
    span: value.span,
    message: `Allow ${program} ${version}, or choose another release in ${file}: this constraint excludes the release that the file chooses.`,
  });
}

function isOverride(kind: string | undefined): boolean {
  return kind?.startsWith("override_") === true;
}

/** An instance that a test overrides alone, or all of them by `[*]`. */
function aboutTarget({ steps, span }: Reference, scope: Scope, report: Report): void {
  const step = steps.find(({ kind }) => kind !== "name");
  if (step?.kind === "splat") about("[*]", sinceWhen("all instances of a target", true), span, scope, report);
  else if (step) about("the key of an instance", sinceWhen("an instance of a target", true), span, scope, report);
}

function about(name: string, since: Since | undefined, span: Span | undefined, scope: Scope, report: Report): void {
  const tooNew = since && span && tooNewFor(since, scope.module);
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
