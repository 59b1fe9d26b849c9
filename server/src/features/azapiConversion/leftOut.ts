/** What a conversion leaves out of parts that are there with a resource: what azurerm sets of each, in a sentence. */
import type { SentBody, SentValue } from "../../catalog/index";
import { addressOf } from "../../model/index";
import { type Association, notesOnAssociations } from "./associations";
import type { ModuleConversion } from "./outcome";
import type { Renamed } from "./readings";

/** The notes on a converted resource, including its associations. */
export function notesOn(renamed: Renamed, parts: readonly Association[]): ModuleConversion["notes"] {
  const { sent, keys, children, notes, block, document } = renamed;
  const all = [...notes, ...noteOn(sent), ...keys.notes(), ...notesOnChildren(children), ...notesOnAssociations(parts)];
  return all.map((text) => ({ uri: document.uri, address: addressOf(block)!, span: block.head, text }));
}

function noteOn({ parts }: SentBody): readonly string[] {
  return [...parts].map(([name, body]) => {
    const set = valuesOf(body).join(" and ");
    return `azurerm also sets ${set} in its ${name}. azapi does not set that: what is there stays, and a new one has what Azure gives it.`;
  });
}

/** Notes about parts that are now separate resources. */
function notesOnChildren(children: Renamed["children"]): readonly string[] {
  return children.map(({ address, isDynamic }) => {
    const often = isDynamic ? " Terraform has to know before it applies whether it is there." : "";
    return `A part of it is ${address} now, which an import block takes over: remove that block once it is applied, and before where nothing is there yet.${often}`;
  });
}

function valuesOf(value: SentValue, path: readonly string[] = []): string[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => valuesOf(inner, [...path, name]));
  return [`${path.join(".")} to ${value}`];
}
