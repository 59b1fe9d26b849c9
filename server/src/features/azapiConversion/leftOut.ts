/** What a conversion leaves out of parts that are there with a resource: what azurerm sets of each, in a sentence. */
import type { SentBody, SentValue } from "../../catalog/index";

export function noteOn({ parts }: SentBody): readonly string[] {
  return [...parts].map(([name, body]) => {
    const set = valuesOf(body).join(" and ");
    return `azurerm also sets ${set} in its ${name}. azapi does not set that: what is there stays, and a new one has what Azure gives it.`;
  });
}

/** Notes about parts that are now separate resources, by their addresses. */
export function notesOnChildren(addresses: readonly string[]): readonly string[] {
  return addresses.map(
    (address) =>
      `A part of it is ${address} now, which an import block takes over: remove that block once it is applied, and before where nothing is there yet.`,
  );
}

function valuesOf(value: SentValue, path: readonly string[] = []): string[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => valuesOf(inner, [...path, name]));
  return [`${path.join(".")} to ${value}`];
}
