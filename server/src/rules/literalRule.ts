import {
  type BodyItemNode,
  byEarlierChecks,
  type DefaultReached,
  defaultsReached,
  isChecked,
  isOfWrongType,
  isWhollyKnown,
  type LiteralValue,
  literalsIn,
  outcomesOf,
  type Scope,
} from "../analysis/index";
import { type Attribute, compareVersions, type Relaxation } from "../catalog/index";
import { type Declaration, type Fix, nameOf, type Value, valuesIn, valuesKind } from "../model/index";
import { goTest } from "../text/index";
import type { ReportedFinding, Rule } from "./rule";

/** What is wrong with a literal, as a sentence that says what to do. */
export interface Complaint {
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/**
 * A rule about single values that the provider's validators would reject: those of arguments, or of elements, whose
 * schema has checks. `check` sees each literal, also one behind a local or among the possible values, with the name of
 * the argument. It never sees what only Terraform can evaluate.
 */
export function literalRule(
  about: Pick<Rule, "id" | "summary" | "why" | "source" | "otherReleases">,
  hasChecks: (schema: Attribute) => boolean,
  check: (literal: LiteralValue, name: string, scope: Scope) => Complaint | undefined,
): Rule {
  return {
    ...about,
    severity: "error",
    refusesValues: true,
    concerns: (attribute) => attribute !== undefined && isChecked(attribute) && hasChecks(innermost(attribute)),
    bodyItem(node, report) {
      const { item, attribute } = node;
      const { scope, block } = node.body.node;
      if (!attribute) return;
      for (const { value, declaration } of outcomesOf(item.value, block, scope))
        for (const literal of literalsIn(value, attribute, scope)) {
          const complaint = check(literal, item.name, scope);
          if (!complaint || mayBeTakenLater(literal, node) || isOfWrongType(literal, node)) continue;
          report({
            ...complaint,
            // What is made of something that is written elsewhere is not replaced by what it comes to.
            ...(valuesIn(literal.value).some(({ kind }) => kind === "reference") && { fixes: [] }),
            ...(declaration ? elsewhere(literal, declaration, item.value) : { span: literal.value.span }),
            // Where something beside it is not known yet, the provider does not look, so Terraform may still accept it today.
            // What a call or a file of values sets the provider sees only in a plan, and only where what takes it is made.
            ...(block.kind === "module" || block.kind === valuesKind
              ? { severity: "warning" }
              : isWhollyKnown(node)
                ? byEarlierChecks(node.body, item.name)
                : { severity: "warning", isPlanned: true }),
          });
        }
      for (const reached of defaultsReached(node))
        for (const literal of literalsIn(reached.value, innerOf(attribute, reached, item.value), scope)) {
          // An empty default says that a value is to be set.
          const complaint = literal.text === "" ? undefined : check(literal, item.name, scope);
          if (complaint && !mayBeTakenLater(literal, node)) report(ofDefault(complaint, literal, reached));
        }
    },
  };
}

/** Whether the release of the provider that Terraform takes here accepts the value, or may, since it is a later one than any we know. */
function mayBeTakenLater({ text, schema }: LiteralValue, { body: { node } }: BodyItemNode): boolean {
  const name = node.schema.provider?.name;
  if (name === undefined || !schema.later) return false;
  const [mayBeNewer, version] = [node.scope.mayBeNewer(name), node.scope.versionOf(name)];
  const isMeant = ({ from }: Relaxation) => mayBeNewer || compareVersions(from, version) <= 0;
  return takenLater(text, schema.later.filter(isMeant));
}

/** What the literals in a value are: elements of elements, mostly the argument itself. */
function innermost(attribute: Attribute): Attribute {
  return attribute.elem ? innermost(attribute.elem) : attribute;
}

/** Others may use the same local, so that it is shown, and not changed from here. */
function elsewhere({ value: { span } }: LiteralValue, { uri }: Declaration, { span: reference }: Value) {
  return { span: reference, fixes: [], related: [{ uri, span, message: "The value is set here." }] };
}

/** What the default has to satisfy: the attribute, or its elements where it is one of several. */
function innerOf(attribute: Attribute, { by }: DefaultReached, whole: Value): Attribute {
  return by === whole ? attribute : (attribute.elem ?? attribute);
}

/** Terraform knows the variable only when it plans, and whoever plans may set it. */
function ofDefault(
  { message }: Complaint,
  literal: LiteralValue,
  { by, declaration }: DefaultReached,
): ReportedFinding {
  const name = nameOf(declaration.block) ?? "";
  const { span } = literal.value;
  return {
    severity: "warning",
    isPlanned: true,
    message: `${message} The value is the default of var.${name}.`,
    span: by.span,
    related: [{ uri: declaration.uri, span, message: "The default is set here." }],
  };
}

/** Whether a release after the newest snapshot is known to accept a text, or may, since what it accepts besides is not told. */
function takenLater(text: string, later: readonly Relaxation[]): boolean {
  return later.some(({ values, pattern, deprecated }) => {
    if (deprecated) return false;
    if (values) return values.map(String).includes(text);
    return pattern === undefined || (goTest(pattern)?.(text) ?? true);
  });
}
