import {
  type BodyNode,
  blocksMade,
  givenBy,
  isUnderFormerName,
  missingBeside,
  missingIn,
  subjectOf,
} from "../analysis/index";
import { type Attribute, takesBlock } from "../catalog/index";
import { beginningIn, fill, startedBodyItem } from "../fixes/index";
import { type Change, escapedIn, type Fix, type NewBodyItem } from "../model/index";
import { listed, withArticle } from "../wording/index";
import type { Report, Rule } from "./rule";

export const missingArgument: Rule = {
  id: "missing-argument",
  severity: "error",
  summary: "A required argument or block that is missing.",
  why: "`terraform validate` fails: the provider has no default for a required argument.",
  source: "the schemas of the provider's releases",
  body(node, report) {
    const { body, schema, head } = node;
    const { base } = node.parent ? {} : node.node.block;
    const given = [...body.items, ...escapedIn(body)];
    const isGiven = (name: string) => {
      for (const item of given) {
        // A dynamic block over nothing makes none.
        if (item.name !== name || blocksMade(item, node.node) === 0) continue;
        if (schema.get(name)?.takesNull || givenBy(item.value, node.node.scope) !== null) return true;
      }
      return false;
    };
    // Terraform wants arguments where the block is declared, be it as null, and blocks wherever they are.
    const isHere = (name: string) =>
      !base || isBlock(schema.get(name)) || base.body.items.some((item) => item.name === name);
    const missing = [
      ...missingIn(schema, (name) => isGiven(name) && isHere(name)),
      ...missingBeside(body, schema, node.node.scope, isGiven),
    ];
    // A computed key may be any of them.
    if (missing.length === 0 || body.items.some((item) => item.key)) return;
    const wanted = missing.filter((one) => !aboutNull(one, node, report));
    if (wanted.length === 0) return;
    const names = wanted.map(([name, attribute]) => (takesBlock(attribute) ? `${withArticle(name)} block` : name));
    const isElsewhere = wanted.some(([name]) => isGiven(name));
    const here = isElsewhere ? " here, even if an override file sets it" : "";
    report({
      span: head,
      message: `Set ${listed(names)}: ${subjectOf(node)} requires ${wanted.length === 1 ? "it" : "them"}${here}.`,
      // What is there under a former name is meant: its own fix keeps the value, and another would be chosen here.
      fixes: wanted.some(([name]) => isUnderFormerName(name, node))
        ? []
        : setting(wanted, node, wanted.length === 1 ? `Add ${names[0]}` : undefined),
    });
  },
};

/** Whether an argument is there as null, which is where Terraform misses it. */
function aboutNull([name, attribute]: readonly [string, Attribute], node: BodyNode, report: Report): boolean {
  const [item, ...others] = node.node.block.base ? [] : node.body.items.filter((one) => one.name === name);
  if (!item || others.length > 0 || item.value.kind !== "null" || takesBlock(attribute)) return false;
  report({
    span: item.value.span,
    message: `Give ${name} a value: ${subjectOf(node)} requires it.`,
    fixes: setting([[name, attribute]], node, `Set ${name}`),
  });
  return true;
}

/** The fix that sets all that is missing, in the place of what is there as null. */
function setting(missing: ReturnType<typeof missingIn>, { body, node }: BodyNode, title?: string): Fix[] {
  const beginning = beginningIn(node);
  const skeletons = missing.map(([name, attribute]) => startedBodyItem(name, attribute, beginning));
  // What an override file sets is to be added where the block is declared.
  const isNull = ({ name }: NewBodyItem) => !node.block.base && body.items.some((item) => item.name === name);
  const [nulls, others] = [skeletons.filter(isNull), skeletons.filter((one) => !isNull(one))];
  const added: Change[] = others.length > 0 ? [{ kind: "add", body, items: others }] : [];
  const set = nulls.map((skeleton) => fill(body, skeleton)).filter((change) => change !== undefined);
  if (set.length < nulls.length) return [];
  return [{ title: title ?? `Add the ${missing.length} required arguments`, changes: [...set, ...added] }];
}

function isBlock(attribute: Attribute | undefined): boolean {
  return attribute !== undefined && takesBlock(attribute);
}
