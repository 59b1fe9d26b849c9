import type { Reference, Value } from "../model/index";

/**
 * An address as it is written in `moved`, `removed` and `import` blocks, in one form: without `resource.` at its beginning, and
 * with its indexes. Undefined where one of these is known to Terraform alone, or something is missing.
 */
export function addressInOneForm(value: Value | undefined): string | undefined {
  if (value?.kind !== "reference" || value.reference.bound) return undefined;
  const { steps }: Reference = value.reference;
  const parts = steps.map(({ kind, name, key }, index) => {
    if (kind === "name") return name === "" ? undefined : index === 0 ? name : `.${name}`;
    if (kind !== "index") return undefined;
    if (key?.kind === "text") return `[${JSON.stringify(key.text)}]`;
    return key?.kind === "number" ? `[${key.number}]` : undefined;
  });
  const text = parts.includes(undefined) ? undefined : parts.join("");
  return text?.replace(/^resource\./, "");
}
