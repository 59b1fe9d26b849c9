/**
 * Has a provider read resources from the loopback Azure whose every text is another one, and says which attribute of its state has the text of which
 * property.
 */

import type { JsonObject } from "../../azure/index";
import type { BodyType, ResourceTypes } from "../../catalog/index";
import { createLoopbackAzure } from "./loopbackAzure";
import { providerToAsk } from "./providerToAsk";
import { readResource } from "./readResource";
import { stateJson } from "./stateJson";

/** What is read: a type of the provider's, Azure's with its version, and the id of one. */
interface ReadType {
  readonly type: string;
  readonly azure: string;
  readonly id: string;
}

/** The attributes at the top of a state that have what a property has, by their names; why there are none. */
type LearnedReads = Readonly<Record<string, string>> | string;

/** Asks about one type after the other. */
export async function learnReads(
  binary: string,
  types: ResourceTypes,
  all: readonly ReadType[],
  onType: (type: ReadType, reads: LearnedReads) => void,
): Promise<void> {
  const azure = createLoopbackAzure({ types, mayInvent: true, keepsElsewhere: true });
  const { schema, client } = await providerToAsk(binary, azure);
  try {
    for (const one of all) {
      const [name = "", version = ""] = one.azure.split("@");
      const body = types.find(name)?.at(version)?.type;
      const block = schema.resource.get(one.type);
      if (!body || !block) {
        onType(one, "It is not known.");
        continue;
      }
      let found: LearnedReads = "";
      // Texts that it takes apart, such as ids, it may refuse: then only those count that Azure alone sets.
      for (const isWhole of [true, false]) {
        const texts = new Map<string, string>();
        const answer = filled(body, [], isWhole, texts) as JsonObject;
        azure.clear();
        azure.lay({ ...answer, id: one.id, name: one.id.slice(one.id.lastIndexOf("/") + 1), type: name }, version);
        const read = await readResource(client.call, azure, one.type, one.id);
        if (read.kind !== "read") {
          found = "because" in read ? read.because : read.kind;
          continue;
        }
        const state = stateJson(read.state, () => false);
        found = Object.fromEntries(
          Object.entries(state).flatMap(([attribute, value]) => {
            const at = typeof value === "string" ? texts.get(value) : undefined;
            return at === undefined ? [] : [[attribute, at]];
          }),
        );
        break;
      }
      onType(one, found);
    }
  } finally {
    client.stop();
  }
}

const deepest = 6;

/** What each resource has, and where it is. */
const notFilled: ReadonlySet<string> = new Set([
  ...["id", "name", "type", "apiVersion", "identity", "tags", "extendedLocation", "systemData"],
]);

/** An answer with a text of its own for each property that is one, by which `texts` knows its path. */
function filled(
  type: BodyType,
  path: readonly string[],
  isWhole: boolean,
  texts: Map<string, string>,
): JsonObject[string] | undefined {
  switch (type.kind) {
    case "string": {
      const text = textFor(path.at(-1) ?? "", texts.size + 1);
      texts.set(text, path.join("."));
      return text;
    }
    case "literal":
      return type.text;
    case "union":
      return type.texts[0] ?? (type.types[0] && filled(type.types[0], path, isWhole, texts));
    case "boolean":
      return true;
    case "integer":
      return type.min ?? 1;
    case "array":
      return [];
    case "discriminated":
    case "object": {
      if (path.length > deepest) return undefined;
      const [variant] = type.kind === "discriminated" ? type.variants.values() : [];
      const own = [...type.properties, ...(variant?.kind === "object" ? variant.properties : [])];
      const entries = own.flatMap(([name, property]): [string, JsonObject[string]][] => {
        if (path.length === 0 && notFilled.has(name)) return [];
        if (path.length === 0 && name === "location") return [[name, "westeurope"]];
        const isMeant =
          isWhole || property.isReadOnly || property.isRequired || name === "properties" || address.test(name);
        const value = isMeant ? filled(property.type, [...path, name], isWhole, texts) : undefined;
        return value === undefined ? [] : [[name, value]];
      });
      return Object.fromEntries(entries);
    }
    default:
      return undefined;
  }
}

/** What something is reached by. */
const address = /(?:uri|url|endpoint)s?$/i;

/** A text that no other property has, of the form that its name calls for. */
function textFor(name: string, number: number): string {
  const digits = String(number).padStart(12, "0");
  if (address.test(name)) return `https://told${number}.example.com/`;
  if (/(?:time|date|on)$/i.test(name) && /(?:Time|Date|On)$/.test(name)) return `2024-01-01T00:00:${digits.slice(-2)}Z`;
  if (/ipaddress$/i.test(name)) return `203.0.113.${number % 250}`;
  if (/id$/i.test(name)) return `99999999-8888-7777-6666-${digits}`;
  return `told${number}`;
}
