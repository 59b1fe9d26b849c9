import type { Attribute } from "../catalog/index";
import { newLiteral } from "../model/index";
import { listed, sameButCase, similar } from "../wording/index";
import { literalRule } from "./literalRule";

export const valueNotAllowed = literalRule(
  {
    id: "value-not-allowed",
    summary: "A value that the provider does not allow.",
    why: "`terraform validate` fails; the allowed values are not in the provider's schema output, and most are case-sensitive.",
    source: "the provider's own validators, asked with each value",
  },
  // What is an id besides is read as one.
  ({ values, valuesOpen, means, id }) => Boolean(values?.length) && !valuesOpen && !means && !id?.length,
  ({ value, text, schema }, name) => {
    const { values = [] } = schema;
    if (values.includes(text) || isInRange(text, schema)) return undefined;
    const allowed = values.map(String);
    const spelled = sameButCase(text, allowed);
    if (allowed.includes(text) || (schema.ignoreCase && spelled !== undefined)) return undefined;
    const meant = spelled ?? similar(text, allowed);
    const shown = (one: string) => (schema.type === "string" ? `"${one}"` : one);
    return {
      message: spelled
        ? `Write "${spelled}" for ${name}: upper and lower case matter.`
        : `Set ${name} to ${listed(allowed.map(shown), "or")}, not ${shown(text)}.`,
      fixes: (meant ? [meant] : allowed.length <= 8 ? allowed : []).map((one) => ({
        title: `Change to ${one || "an empty string"}`,
        changes: [{ kind: "setValue", value, to: newLiteral(schema.type === "string" ? one : Number(one)) }],
        ...(one === spelled && { safe: true }),
      })),
    };
  },
);

/** Numbers may be allowed one by one and in ranges beside them. */
function isInRange(text: string, { ranges }: Attribute): boolean {
  return (
    ranges?.some(([from, to]) => (from === null || Number(text) >= from) && (to === null || Number(text) <= to)) ??
    false
  );
}
