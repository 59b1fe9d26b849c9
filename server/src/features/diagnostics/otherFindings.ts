// What is wrong with files beside those of a module: tests of it, and values for its variables.

import { looseBlockOf, type Scope, setsBackend, type Visitor, walk } from "../../analysis/index";
import { testBlockTypes } from "../../catalog/index";
import {
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Document,
  type Finding,
  isQueryFile,
  isStackFile,
  isTestFile,
  isValuesFile,
  type Value,
  valuesBlockIn,
  valuesIn,
} from "../../model/index";
import {
  type Report,
  type Rule,
  rulesInBackends,
  rulesInQueries,
  rulesInStacks,
  rulesInTests,
  rulesInValues,
  rulesInVariablesOfTests,
  rulesOfInputs,
} from "../../rules/index";

/** Findings of those rules that know such a file; none for a file of a module. */
export function otherFindings(document: Document, scope: Scope): readonly Finding[] {
  const findings: Finding[] = [];
  if (isTestFile(document.uri)) aboutTests(document, scope, findings);
  else if (isQueryFile(document.uri)) {
    const visitor = visitorOf(rulesInQueries, scope, findings);
    for (const block of document.blocks) walk(block, scope, visitor);
  } else if (isStackFile(document.uri)) aboutStack(document, scope, findings);
  else if (setsBackend(document, scope.module)) aboutValues(document, rulesInBackends, scope, findings);
  else if (isValuesFile(document.uri)) aboutValues(document, rulesInValues, scope, findings);
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** Of a block that no test file has only that is said. */
function aboutTests({ blocks }: Document, scope: Scope, findings: Finding[]): void {
  for (const block of blocks) {
    const { bodyItem, value: _, call: __, ...others } = visitorOf(rulesInTests, scope, findings);
    const ofKnown: Visitor = {
      ...others,
      // Which module is tested whoever runs the tests may say as well, and of what it lacks Terraform only warns.
      bodyItem: (node) => {
        if (node.body.path.at(-1) !== "variables" && block.kind !== "variables") bodyItem(node);
      },
    };
    walk(block, scope, testBlockTypes.has(block.kind) ? ofKnown : { block: others.block });
  }
  const { bodyItem, value } = visitorOf(rulesInVariablesOfTests, scope, findings);
  for (const { body, names } of valuesInTests(blocks)) {
    // References lead to what earlier runs made, which their own place alone tells.
    const isSure = (item: BodyItem | undefined) => item !== undefined && names.has(item.name) && !refers(item.value);
    walk(valuesBlockIn(body), scope, {
      bodyItem: (node) => isSure(node.item) && bodyItem(node),
      value: (node) => isSure(node.items[0]) && value(node),
    });
  }
}

/** The values that the runs of the module itself get, with the names that count: those of the file, where any such run has none of its own. */
function valuesInTests(blocks: readonly Block[]): { readonly body: Body; readonly names: ReadonlySet<string> }[] {
  const runs = blocks.filter(({ kind, body }) => kind === "run" && !bodyItemOf(body, "module"));
  const own = runs.map(({ body }) => {
    const value = bodyItemOf(body, "variables")?.value;
    return value?.kind === "body" ? value.body : undefined;
  });
  const namesOf = (body: Body | undefined) => new Set(body?.items.map(({ name }) => name));
  const shared = blocks.find(({ kind }) => kind === "variables")?.body;
  const left = [...namesOf(shared)].filter((name) => own.some((body) => !namesOf(body).has(name)));
  return [
    ...(shared ? [{ body: shared, names: new Set(left) }] : []),
    ...own.flatMap((body) => (body ? [{ body, names: namesOf(body) }] : [])),
  ];
}

function refers(value: Value): boolean {
  return valuesIn(value).some(({ kind }) => kind === "reference");
}

/** What a stack's own blocks may hold is not known for sure: of their arguments, only those are looked at that a module declares. */
function aboutStack({ blocks }: Document, scope: Scope, findings: Finding[]): void {
  const everywhere = visitorOf(rulesInStacks, scope, findings);
  const { body, bodyItem } = visitorOf(rulesOfInputs, scope, findings);
  const inputs: Visitor = {
    body: (node) => {
      if (node.path[0] === "inputs" || (node.path.length === 0 && node.schema.get("inputs")?.block)) body(node);
    },
    bodyItem: (node) => {
      if ((node.body.path[0] ?? node.item.name) === "inputs") bodyItem(node);
    },
  };
  for (const block of blocks) {
    walk(block, scope, everywhere);
    if (block.kind === "component") walk(block, scope, inputs);
  }
}

/** Of a block nothing but that it is one is said. */
function aboutValues(document: Document, rules: readonly Rule[], scope: Scope, findings: Finding[]): void {
  const visitor = visitorOf(rules, scope, findings);
  const values = looseBlockOf(document, scope);
  if (values) walk(values, scope, visitor);
  for (const block of document.blocks) walk(block, scope, { block: visitor.block });
}

/** Shows nodes to rules, of which one that fails costs what it says of that node alone. */
function visitorOf(rules: readonly Rule[], { failed }: Scope, findings: Finding[]): Required<Omit<Visitor, "mayMake">> {
  const ask = (show: (rule: Rule, report: Report) => void) => {
    for (const rule of rules) {
      const before = findings.length;
      try {
        show(rule, (one) => findings.push({ rule: rule.id, severity: rule.severity, ...one }));
      } catch (error) {
        findings.length = before;
        failed(`rule ${rule.id}`, error);
      }
    }
  };
  return {
    block: (node) =>
      ask((rule, report) => {
        if (rule.kinds?.has(node.block.kind) !== false) rule.block?.(node, report);
      }),
    body: (node) => ask((rule, report) => rule.body?.(node, report)),
    bodyItem: (node) =>
      ask((rule, report) => {
        if (rule.names?.has(node.item.name) !== false && (rule.concerns?.(node.attribute) ?? true))
          rule.bodyItem?.(node, report);
      }),
    reference: (node) => ask((rule, report) => rule.reference?.(node, report)),
    call: (node) => ask((rule, report) => rule.call?.(node, report)),
    value: (node) => ask((rule, report) => rule.value?.(node, report)),
  };
}
