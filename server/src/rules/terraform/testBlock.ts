import { addressesBehind, type Scope, usesOpenTofu } from "../../analysis/index";
import { testBlockTypes } from "../../catalog/index";
import { type Block, bodyItemOf, nameOf, type Reference, rootsInTestValues, type Value } from "../../model/index";
import { addressInOneForm } from "../../references/index";
import { listed } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const testBlock: Rule = {
  id: "test-block",
  severity: "error",
  summary: "A part of a test file that Terraform does not allow there, that is repeated, or that comes too late.",
  why: "`terraform test` fails, or runs nothing: runs go one after another, each with a name of its own, and test files take only some kinds of blocks.",
  source: "https://developer.hashicorp.com/terraform/language/tests; what `terraform test` 1.11 refuses",
  files: "tests",
  block({ block, scope }, report) {
    // Later releases have variables here.
    if (!testBlockTypes.has(block.kind) && block.kind !== "variable") {
      const message = `Write this in a file of the module: a test file takes ${listed([...testBlockTypes.keys()], "and", 20)}.`;
      report({ span: block.kindSpan, message });
      return;
    }
    aboutTwice(block, scope, report);
    aboutOverride(block.kind, block.body, report);
    aboutSame(block.body, report);
  },
  bodyItem({ item: { name, value }, body: { node, path } }, report) {
    if (value.kind === "body" && name.startsWith("override_")) aboutOverride(name, value.body, report);
    if (name === "plan_options" && value.kind === "body") aboutRefresh(value.body, report);
    const isOfPlan = path[0] === "plan_options" && (name === "replace" || name === "target");
    if (isOfPlan && ["text", "number", "bool", "body", "reference"].includes(value.kind))
      report({ span: value.span, message: `Write a list of addresses: ${name} = [azurerm_resource_group.main].` });
    const isSource = node.block.kind === "run" && name === "source" && path[0] === "module" && value.kind === "text";
    if (isSource && /::|:\/\/|^\//.test(value.text))
      report({ span: value.span, message: "Write a folder, or a module of a registry: a run takes no others." });
  },
  reference({ value: { steps, span, bound }, attribute, items, block: { block, scope } }, report) {
    const [root, name] = steps;
    const roots = rootsInTestValues(block, items);
    if (roots && root?.name && name && !bound && !roots.has(root.name)) {
      report({ span, message: roots.has("run") ? onlyGivenOrEarlier : onlyGiven });
      return;
    }
    if (block.kind === "mock_provider" && attribute?.literal && !bound) report({ span, message: onlyLiteral });
    if (bound || block.kind !== "run" || name?.kind !== "name" || !name.name) return;
    if (root?.name === "run") aboutEarlier(name.name, block, scope, report, span);
    // Which module is tested whoever runs the tests may say as well.
    const outputs = addressesBehind("output.", scope.module);
    const isOther = bodyItemOf(block.body, "module") !== undefined || scope.module.isPartial || outputs.length === 0;
    if (root?.name !== "output" || isOther || outputs.includes(`output.${name.name}`)) return;
    report({ span, message: `The module that is tested has no output ${name.name}.` });
  },
};

/** A plan that does nothing but refresh has to. */
function aboutRefresh(body: Block["body"], report: Report): void {
  const mode = bodyItemOf(body, "mode")?.value;
  const refresh = bodyItemOf(body, "refresh");
  const isOnly = mode?.kind === "reference" && mode.reference.steps[0]?.name === "refresh-only";
  if (isOnly && refresh?.value.kind === "bool" && !refresh.value.bool)
    report({
      span: refresh.span,
      message: "Remove refresh, or set another mode: refresh-only does nothing else.",
      fixes: [{ title: "Remove refresh", changes: [{ kind: "remove", item: refresh }] }],
    });
}

/** What may be only once in a file. */
function aboutTwice(block: Block, scope: Scope, report: Report): void {
  const all = scope.module.documents.get(scope.uri)?.blocks ?? [];
  const key = keyOf(block);
  const first = key === undefined ? undefined : all.find((one) => keyOf(one) === key);
  if (!first || first === block || (block.kind === "run" && usesOpenTofu(scope.module))) return;
  report({
    span: block.labels[0]?.span ?? block.kindSpan,
    message:
      block.kind === "run"
        ? `Choose another name: this file has a run ${nameOf(block)} already.`
        : wanted.has(block.kind)
          ? `Remove this block, or the other one: another ${block.kind} for ${targetIn(block.kind, block.body)} is there already.`
          : `Put this into the other ${block.kind} block, or remove it: this file has one already.`,
    related: [{ uri: scope.uri, span: first.head, message: "The first one is here." }],
  });
}

const onlyGiven =
  "Write a value here, or a variable that is set where Terraform is called: nothing of the module and no run is known yet.";

const onlyGivenOrEarlier =
  "Write a value here, or refer to a variable or to an earlier run: nothing of the module is known before this one.";

const onlyLiteral = "Write a literal here: what a mock answers with is read before anything is evaluated.";

/** What each target, or each type, has only one of in a block. */
function aboutSame(body: Block["body"], report: Report): void {
  const seen = new Set<string>();
  for (const { name, nameSpan, labels, value } of body.items) {
    if (value.kind !== "body") continue;
    const isMock = name === "mock_resource" || name === "mock_data";
    const of = isMock ? labels?.[0]?.text : targetIn(name, value.body);
    if (of === undefined) continue;
    const key = `${name} ${of}`;
    const message = `Remove this block, or the other one: another ${name} for ${of} is there already.`;
    if (seen.has(key)) report({ span: nameSpan, message });
    seen.add(key);
  }
}

/** The address that an override is about; undefined where it is no override, or where that cannot be read. */
function targetIn(kind: string, body: Block["body"]): string | undefined {
  return wanted.has(kind) ? addressInOneForm(bodyItemOf(body, "target")?.value) : undefined;
}

function keyOf(block: Block): string | undefined {
  const { kind, body } = block;
  if (kind === "variables" || kind === "test") return kind;
  if (kind === "run") return `run ${nameOf(block)}`;
  const target = targetIn(kind, body);
  if (target !== undefined) return `${kind} ${target}`;
  if (kind !== "mock_provider" && kind !== "provider") return undefined;
  const alias = bodyItemOf(body, "alias")?.value;
  return alias && alias.kind !== "text" ? undefined : `provider ${nameOf(block)} ${alias?.text ?? ""}`;
}

const wanted: ReadonlyMap<string, string> = new Map([
  ["override_resource", "a resource: azurerm_resource_group.main"],
  ["override_data", "a data source: data.azurerm_resource_group.main"],
  ["override_module", "a module: module.network"],
]);

/** Each kind of override is about one kind of thing. */
function aboutOverride(kind: string, body: Block["body"], report: Report): void {
  const form = wanted.get(kind);
  const value = form === undefined ? undefined : bodyItemOf(body, "target")?.value;
  if (!value || value.kind === "missing") return;
  if (value.kind === "reference" && kindOf(value) === kind) {
    if (isBehind(value.reference))
      report({
        span: value.span,
        message: "End the address with the name, or with the key of an instance in brackets.",
      });
    return;
  }
  if (value.kind === "reference" && kindOf(value) === undefined) return;
  report({ span: value.span, message: `Set target to the address of ${form}, without quotes.` });
}

/** Whether an address of a resource goes on behind its name, or the key of an instance. */
function isBehind({ steps }: Reference): boolean {
  let at = 0;
  while (steps[at]?.name === "module") at += steps[at + 2]?.kind === "index" ? 3 : 2;
  if (steps[at]?.name === "data" || steps[at]?.name === "resource") at++;
  const [, , next, ...others] = steps.slice(at);
  return others.length > 0 || next?.kind === "name";
}

function kindOf(target: Value): string | undefined {
  const text = addressInOneForm(target);
  const inner = text?.replace(/(?:^|\.)module\.[\p{ID_Continue}-]+(?:\[[^\]]*\])?/gu, "").replace(/^\./, "");
  if (inner === undefined) return undefined;
  if (inner === "") return "override_module";
  return inner.startsWith("data.") ? "override_data" : "override_resource";
}

/** A run knows what those before it have returned. */
function aboutEarlier(name: string, block: Block, scope: Scope, report: Report, span: Value["span"]): void {
  const runs = (scope.module.documents.get(scope.uri)?.blocks ?? []).filter(({ kind }) => kind === "run");
  const at = runs.findIndex((one) => nameOf(one) === name);
  if (at < 0) report({ span, message: `This file has no run ${name}.` });
  else if (runs[at] === block)
    report({ span, message: "Refer to an earlier run, or in an assert to output: this run has returned nothing yet." });
  else if (at > runs.indexOf(block))
    report({ span, message: `Put the run ${name} before this one: it has not run yet.` });
}
