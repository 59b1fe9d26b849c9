import { type Attribute, attributeIn, type BodySchema } from "../catalog/index";
import type { TraversalStep, Value } from "../model/index";

/** Where the steps behind a name lead, as far as the schema tells. */
interface Followed {
  /** The attribute that the last step names; absent where the whole resource is meant or nothing is known. */
  readonly attribute?: Attribute;
  /** The names that the last step could have been: the attributes of the body that it is in. */
  readonly body?: BodySchema;
  /** The first step that leads nowhere. */
  readonly lost?: TraversalStep;
}

/**
 * Follows attribute and index steps from the body of a resource, the first `count` of them. A lost step is certainly
 * wrong; no loss proves nothing.
 */
export function follow(steps: readonly TraversalStep[], schema: BodySchema, count = steps.length): Followed {
  let body: BodySchema | undefined = schema;
  let attribute: Attribute | undefined;
  for (let index = 0; index < count; index++) {
    const step = steps[index]!;
    if (step.kind === "name") {
      if (!body) return attribute && isScalar(attribute) ? { lost: step } : {};
      const next = attributeIn(body, step.name);
      if (!next) return step.name ? { body, lost: step } : { body };
      attribute = next;
      // A name straight behind a list of blocks is not an attribute of its blocks; the index comes first.
      if (!attribute.block || attribute.type === "object") body = attribute.block;
      else body = undefined;
    } else if (attribute) {
      body = attribute.block ?? attribute.elem?.block;
      attribute = attribute.block ? attribute : attribute.elem;
      if (!attribute) return {};
    }
  }
  return { ...(attribute && { attribute }), ...(body && { body }) };
}

function isScalar(attribute: Attribute): boolean {
  return ["string", "int", "float", "number", "bool"].includes(attribute.type);
}

/** The attribute that a reference reads last, as it is written; undefined if the value is not a reference. */
export function lastStepOf(value: Value): TraversalStep | undefined {
  const step = value.kind === "reference" ? value.reference.steps[value.reference.steps.length - 1] : undefined;
  return step?.kind === "name" ? step : undefined;
}
