/** What is known of releases after the newest snapshot of which all is known, beside their structure: a few notes. */
import type { Attribute, BodySchema } from "../schema";
import { compareVersions } from "../version/compareVersions";

/** A body with what releases up to a version accept besides or have deprecated; the same body where that is nothing. */
export function withRelaxations(body: BodySchema, version: string): BodySchema {
  const changed = [...body].flatMap(([name, attribute]) => {
    const now = accepting(attribute, version);
    return now === attribute ? [] : [[name, now] as const];
  });
  return changed.length > 0 ? new Map([...body, ...changed]) : body;
}

function accepting(attribute: Attribute, version: string): Attribute {
  const { block, elem, later = [] } = attribute;
  const inside = block && withRelaxations(block, version);
  const element = elem && accepting(elem, version);
  const begun = later.filter(({ from }) => compareVersions(from, version) <= 0);
  if (inside === block && element === elem && begun.length === 0) return attribute;
  const values = begun.flatMap((one) => one.values ?? []);
  const deprecation = begun.find(({ deprecated }) => deprecated);
  return {
    ...attribute,
    ...(inside && { block: inside }),
    ...(element && { elem: element }),
    ...(attribute.values && values.length > 0 && { values: [...new Set([...attribute.values, ...values])] }),
    ...(deprecation && { deprecated: true, deprecatedMentions: deprecation.deprecatedMentions ?? [] }),
  };
}
