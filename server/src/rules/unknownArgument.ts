import {
  type BodyItemNode,
  type BodyNode,
  calledModule,
  declaredIn,
  isComplete,
  isOfTerraform,
  mayBeNewer,
  namesIn,
  noValue,
  presenceIn,
  subjectOf,
  textOfLiteral,
} from "../analysis/index";
import { isRequired, isReservedName, isSettable, takesBlock } from "../catalog/index";
import { idOfNamed, lostUnder, nameRead, requireVersion, takesIdOf } from "../fixes/index";
import { type BodyItem, type Change, type Fix, isBlockLike, isEscape } from "../model/index";
import { absence, didYouMean, isMisspelling, neverSeen, similar } from "../wording/index";
import type { Report, Rule } from "./rule";

export const unknownArgument: Rule = {
  id: "unknown-argument",
  severity: "error",
  otherReleases: "lastIn",
  summary: "An argument or block that the provider version in force does not have.",
  why: "`terraform validate` fails: the provider accepts only what its schema has in the version in force.",
  source: "the schemas of the provider's releases, and for the Azure ML family of each release since 2.3.0",
  concerns: (attribute) => attribute === undefined,
  bodyItem(node, report) {
    const { item, body } = node;
    const isBareWord = item.value.kind === "missing" && item.form === undefined;
    if (item.key || isBareWord || !isComplete(body.node.schema, body.node.scope)) return;
    if (isEscape(item)) return aboutEscaped(node, report);
    if (item.name === "_") {
      // In JSON and in programs that may be the block.
      if (item.value.kind === "body" || (item.value.kind === "list" && item.value.items.length > 0)) return;
      report({
        span: item.nameSpan,
        message: `${subjectOf(body)} has no argument _: only a block is called so.`,
        fixes: [removing(item)],
      });
      return;
    }
    if (body.path.length === 0 && isReservedName(body.node.block.kind, item.name, isBlockLike(item))) return;
    const what = isBlockLike(item) ? "block" : "argument";
    const { provider } = body.node.schema;
    const presence = presenceIn(body, item.name);
    const reason = provider && presence ? absence(presence, provider, body.node.scope.versionOf(provider.name)) : "";
    const meant = (reason ? presence?.replacedBy : undefined)?.find((name) => body.schema.has(name)) ?? similarIn(node);
    // Removing it loses its value, which tells what to set under the new name.
    const replacing = reason && meant ? body.schema.get(meant) : undefined;
    const isNeeded = replacing !== undefined && isRequired(replacing) && !namesIn(body.body).has(meant!);
    const { scope } = body.node;
    const isOpen = !reason && provider && !isOfTerraform(body) && mayBeNewer(item.name, meant, provider, scope);
    const hint = isOpen ? neverSeen(provider, scope.versionOf(provider.name)) : "";
    report({
      // Of what override files change, Terraform takes only what the schema has, and says nothing about the rest.
      ...((isOpen || isOverridden(body)) && { severity: "warning" }),
      ...(provider && presence?.until && { lastIn: { provider: provider.name, version: presence.until } }),
      span: item.nameSpan,
      message: `${subjectOf(body)} has no ${what} ${item.name}.${reason || hint || didYouMean(meant)}`,
      fixes: [
        ...renameTo(meant, node, !reason),
        ...(provider ? requireVersion(presence?.from, provider, body.node.scope) : []),
        ...(isNeeded ? [] : [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item } as const] }]),
      ],
    });
  },
};

function removing(item: BodyItem): Fix {
  return { title: "Remove _", changes: [{ kind: "remove", item }] };
}

/** Blocks that are all Terraform's own: no type and no called module can have a word that it has too. */
const withoutEscape: ReadonlySet<string> = new Set(["variable", "output", "moved", "removed", "import", "check"]);

/** Arguments in `_ { … }` are those of the type or the called module alone, even where Terraform has such a name itself. */
function aboutEscaped({ item, body }: BodyItemNode, report: Report): void {
  const { node, path } = body;
  const { block, schema, scope } = node;
  const called = block.kind === "module" ? calledModule(block, scope) : undefined;
  if (path.length === 0 && withoutEscape.has(block.kind)) {
    report({ span: item.nameSpan, message: `${subjectOf(body)} has no block _.`, fixes: [removing(item)] });
    return;
  }
  if (item.value.kind !== "body" || path.length > 0 || !(called || schema.attributes)) return;
  for (const inner of item.value.body.items) {
    const isBlock = isBlockLike(inner);
    const has = called
      ? !isBlock && declaredIn(called, `var.${inner.name}`).length > 0
      : schema.attributes?.has(inner.name);
    if (has || inner.key || inner.form === undefined) continue;
    const message = `${subjectOf(body)} has no ${isBlock ? "block" : "argument"} ${inner.name} of its own, which is all that this block holds.`;
    report({ span: inner.nameSpan, message });
  }
}

/** Whether it is directly in a block that an override file changes, or that changes one, in the provider's part of it. */
function isOverridden({ node: { block }, parent }: BodyNode): boolean {
  return (
    block.base !== undefined && !parent && ["resource", "data", "ephemeral", "module", "provider"].includes(block.kind)
  );
}

function similarIn({ item, body }: BodyItemNode): string | undefined {
  const isBlock = isBlockLike(item);
  const isSet = namesIn(body.body);
  const names = [...body.schema]
    .filter(
      ([name, attribute]) =>
        isSettable(attribute) && (isBlock ? takesBlock(attribute) : !takesBlock(attribute) && !isSet.has(name)),
    )
    .map(([name]) => name);
  return similar(item.name, names) ?? longerOrShorter(item.name, names);
}

/** The one name that is this one with more or fewer words before or behind: machine_learning_workspace_id for workspace_id. */
function longerOrShorter(name: string, names: readonly string[]): string | undefined {
  const isPart = (part: string, whole: string) =>
    part.includes("_") && (whole.startsWith(`${part}_`) || whole.endsWith(`_${part}`));
  const [only, ...others] = names.filter((other) => isPart(name, other) || isPart(other, name));
  return others.length === 0 ? only : undefined;
}

/** What else a new name takes: the id of what was told by its name. Undefined where a name is written out that nothing here has: it is no id. */
function idInstead(name: string, { item, body }: BodyItemNode): readonly Change[] | undefined {
  const { value } = item;
  const attribute = body.schema.get(name);
  const read = value.kind === "reference" ? nameRead(value.reference) : undefined;
  if (!attribute || !item.name.endsWith("_name") || !name.endsWith("_id")) return [];
  // The name of what holds it says nothing of its own id: `storage_account_name` and `storage_container_id`.
  if (item.name.slice(0, -"_name".length) !== name.slice(0, -"_id".length)) return undefined;
  if (read && takesIdOf(read.type, name, attribute)) return [{ kind: "setName", span: read.step.span, name: "id" }];
  const to = idOfNamed(value, name, attribute, body.node.scope);
  if (to) return [{ kind: "setValue", value, to }];
  return textOfLiteral(value, body.node.scope, noValue) === undefined ? unsureWhether : undefined;
}

/** Nothing else: what is read may be a name, or the id. */
const unsureWhether: readonly Change[] = [];

/** Whether what is read is called an id. */
function isCalledId({ item: { value } }: BodyItemNode): boolean {
  const last = value.kind === "reference" ? value.reference.steps.at(-1)?.name : undefined;
  return last !== undefined && /(?:^|_)id$|Id$/.test(last);
}

function renameTo(name: string | undefined, node: BodyItemNode, isMisspelt: boolean): Fix[] {
  const { item, body } = node;
  const { values, maxItems, block } = (name !== undefined && body.schema.get(name)) || {};
  const maySetAgain = item.form === "block" && maxItems !== 1;
  if (!name || (namesIn(body.body).has(name) && !maySetAgain)) return [];
  const also = idInstead(name, node);
  // What is misspelt in a misspelt block is told next, but a block with a new name in a later release may have lost some arguments.
  const lost = isMisspelt ? [] : lostUnder(block, item.value);
  if (!also || !lost) return [];
  const text = textOfLiteral(item.value, body.node.scope, noValue);
  const takesValue = text === undefined || !values || values.map(String).includes(text);
  const safe = isMisspelt && takesValue && isMisspelling(item.name, name);
  const isUnsure = also === unsureWhether && !isCalledId(node);
  const title = isUnsure ? `Change to ${name}, which takes an id` : `Change to ${name}`;
  return [{ title, changes: [{ kind: "rename", item, name }, ...also, ...lost], safe }];
}
