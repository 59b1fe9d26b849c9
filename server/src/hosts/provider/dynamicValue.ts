/**
 * Values as the plugin protocol carries them: MessagePack, in which a value that is not known is an extension of type 0 (12 where it
 * says more about it), and one of any type is a pair of its type and itself. Source: docs/plugin-protocol/object-wire-format.md of hashicorp/terraform.
 */
import { decode, Encoder, ExtData } from "@msgpack/msgpack";
import { type CtyValue, typeFromJson, typeJson, unknownValue } from "../../introspection/index";

const encoder = new Encoder();

/** A value as a message of the provider protocol. */
export function dynamicValue(value: CtyValue): { msgpack: Uint8Array } {
  return { msgpack: encoder.encode(plain(value)) };
}

function plain(value: CtyValue): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, of]) => [name, plain(of)]));
  }
  if ("value" in value) return [Buffer.from(JSON.stringify(typeJson(value.type))), plain(value.value)];
  return new ExtData(0, new Uint8Array([0]));
}

/** No configuration is as large. */
const [mostBytes, mostItems] = [4_000_000, 100_000];

/** The value in a message of the provider protocol; null if there is none. Throws for invalid MessagePack. */
export function ctyValueOf(message: { msgpack?: Uint8Array } | null | undefined): CtyValue {
  if (!message?.msgpack?.length) return null;
  if (message.msgpack.length > mostBytes) throw new RangeError(`The value has more than ${mostBytes} bytes.`);
  return read(decode(message.msgpack, { maxArrayLength: mostItems, maxMapLength: mostItems }));
}

function read(value: unknown): CtyValue {
  if (value instanceof ExtData) return unknownValue;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return typedIn(value) ?? value.map(read);
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object") return new Map(Object.entries(value).map(([name, of]) => [name, read(of)]));
  return null;
}

/** A value of any type is a pair of its type in JSON, as bytes, and itself: nothing else has bytes. */
function typedIn([type, value, ...others]: readonly unknown[]): CtyValue | undefined {
  if (!(type instanceof Uint8Array) || others.length > 0) return undefined;
  return { type: typeFromJson(JSON.parse(Buffer.from(type).toString("utf8"))), value: read(value) };
}
