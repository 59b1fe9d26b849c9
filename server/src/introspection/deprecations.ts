/** What is deprecated, and what its provider says to write instead. */
import type { TypeSchema } from "../catalog/index";
import type { CtyValue } from "./cty";
import { type IntrospectedType, questionWith } from "./introspection";
import type { BlockSchema, Diagnostic } from "./provider";
import type { ProviderCall } from "./providerClient";
import { quotedNames } from "./quotedNames";
import { isUnsurePath } from "./replies";
import { placeholderValue } from "./sample";
import { ancestry, isConfigurable, nodeAt, nodesBelow, type SchemaNode } from "./schemaNode";

/** Writes what the provider warns of into the facts of arguments, and gives what it says of the type. */
export async function learnDeprecations(
  call: ProviderCall,
  subject: IntrospectedType,
  block: BlockSchema,
): Promise<Pick<TypeSchema, "deprecated" | "deprecatedMentions">> {
  const { root } = subject;
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const warningsWith = async (
    given: readonly SchemaNode[],
    sample: (node: SchemaNode) => CtyValue = placeholderValue,
  ) => {
    const values = given.filter(({ children }) => !children).map((node) => [node, sample(node)] as const);
    return ((await call(questionWith(subject, given, new Map(values)))) ?? []).filter(isDeprecation);
  };
  let ofType = block.deprecated ? { deprecated: true, ...quotedNames(block.deprecationMessage) } : {};
  for (const { path, detail } of await warningsWith(nodes)) {
    const node = path.length > 0 ? nodeAt(root, path) : undefined;
    if (path.length === 0) ofType = { deprecated: true, ...quotedNames(detail) };
    else if (node && !mayBeAboutElement(node) && !isUnsurePath(path))
      Object.assign(node.facts, { deprecated: true }, quotedNames(detail));
  }
  // What others hid, or what is in a set, whose elements have no path.
  for (const node of nodes.filter(({ facts }) => facts.deprecated && !facts.deprecatedMentions)) {
    const around = ancestry(node);
    const beside = node.children ? around.slice(1, 2) : [node];
    const about = ({ path }: Diagnostic) => {
      const at = nodeAt(root, path) ?? root;
      return around.includes(at) || (isUnsurePath(path) && at.parent === node.parent);
    };
    const others = (await warningsWith(beside, () => null)).filter(about).map(({ detail }) => detail);
    const warnings = (await warningsWith([node])).filter(about);
    const warning = warnings.find(({ detail }) => !isTakenFrom(others, detail));
    if (warning) Object.assign(node.facts, quotedNames(warning.detail));
  }
  return ofType;
}

function isDeprecation({ severity, summary }: Diagnostic): boolean {
  return severity === "warning" && /deprecated/i.test(summary);
}

/** Takes one away, if it is there. */
function isTakenFrom(texts: string[], text: string): boolean {
  const at = texts.indexOf(text);
  if (at >= 0) texts.splice(at, 1);
  return at >= 0;
}

/** Whether what is said at a node may be about something in it. */
function mayBeAboutElement({ form, children }: SchemaNode): boolean {
  return form === "set" && children !== undefined;
}
