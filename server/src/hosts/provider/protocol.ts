/**
 * Terraform's plugin protocol, as tfplugin5.proto and tfplugin6.proto beside this file define it, which are those of
 * hashicorp/terraform-plugin-go v0.31.0 (MPL-2.0) as they are there: "copy this definition into your own codebase".
 */
import protobuf from "protobufjs/light.js";
import tfplugin5 from "./tfplugin5.proto";
import tfplugin6 from "./tfplugin6.proto";

/** In all of an answer. */
const [mostParts, mostDepth] = [2_000_000, 100];

/** The version of the protocol that a provider speaks. */
export type ProtocolVersion = 5 | 6;

const same = (name: string) => ({ 5: name, 6: name });

/** What we ask, and how the versions call it. */
const methods = {
  schema: { 5: "GetSchema", 6: "GetProviderSchema" },
  validateProvider: { 5: "PrepareProviderConfig", 6: "ValidateProviderConfig" },
  validateResource: { 5: "ValidateResourceTypeConfig", 6: "ValidateResourceConfig" },
  validateData: { 5: "ValidateDataSourceConfig", 6: "ValidateDataResourceConfig" },
  validateEphemeral: same("ValidateEphemeralResourceConfig"),
  validateList: same("ValidateListResourceConfig"),
  validateAction: same("ValidateActionConfig"),
  plan: same("PlanResourceChange"),
  importState: same("ImportResourceState"),
  read: same("ReadResource"),
  apply: same("ApplyResourceChange"),
  upgradeState: same("UpgradeResourceState"),
  configure: { 5: "Configure", 6: "ConfigureProvider" },
} satisfies Readonly<Record<string, Readonly<Record<ProtocolVersion, string>>>>;

/** A method of the provider protocol. */
export type Method = keyof typeof methods;

/** Turns messages into bytes and back. `read` throws for bytes that are no message. */
interface Codec {
  write(message: object): Buffer;
  read(bytes: Uint8Array): object;
}

/** How a method is called on the wire, and what is asked and answered. */
interface WireMethod {
  readonly path: string;
  readonly request: Codec;
  readonly response: Codec;
}

/** All methods of the provider protocol. */
export const methodNames = Object.keys(methods) as readonly Method[];

/** The method in a version of the protocol. Messages have the protocol's own names, in camel case. */
export function wireMethod(method: Method, version: ProtocolVersion): WireMethod {
  const name = methods[method][version];
  const called = serviceOf(version).methodsArray.find((one) => one.name === name)!;
  const { resolvedRequestType, resolvedResponseType } = called;
  return {
    path: `/tfplugin${version}.Provider/${name}`,
    request: codecOf(resolvedRequestType!),
    response: codecOf(resolvedResponseType!),
  };
}

function codecOf(type: protobuf.Type): Codec {
  return {
    write: (message) => Buffer.from(type.encode(type.fromObject(message)).finish()),
    read(bytes) {
      demandLimits(type, bytes);
      return type.toObject(type.decode(bytes), { enums: String, longs: Number, defaults: true, oneofs: true });
    },
  };
}

const definitions: Readonly<Record<ProtocolVersion, protobuf.INamespace>> = { 5: tfplugin5, 6: tfplugin6 };
const services = new Map<ProtocolVersion, protobuf.Service>();

function serviceOf(version: ProtocolVersion): protobuf.Service {
  const known = services.get(version);
  if (known) return known;
  const service = protobuf.Root.fromJSON(definitions[version])
    .resolveAll()
    .lookupService(`tfplugin${version}.Provider`);
  services.set(version, service);
  return service;
}

// How much a provider's answer may hold, looked at before anything is made of it: an answer of a few bytes for each part becomes a hundred times
// that in memory, and one that nests deeply ends the reader. The largest providers that are known have some 300,000 parts, 20 deep.

/** Throws where there is more, or what is no message. */
function demandLimits(type: protobuf.Type, bytes: Uint8Array): void {
  const reader = protobuf.Reader.create(bytes);
  let left = mostParts;
  walk(type, reader.len, mostDepth);

  function walk(of: protobuf.Type, end: number, deep: number): void {
    if (deep === 0) throw new RangeError(`The answer nests more than ${mostDepth} deep.`);
    while (reader.pos < end) {
      if (--left < 0) throw new RangeError(`The answer has more than ${mostParts} parts.`);
      const tag = reader.uint32();
      const field = of.fieldsById[tag >>> 3]?.resolve();
      const inner = field instanceof protobuf.MapField ? undefined : field?.resolvedType;
      if ((tag & 7) !== 2 || (!inner && !(field instanceof protobuf.MapField))) {
        const from = reader.pos;
        reader.skipType(tag & 7);
        // Long texts count as several; what is not known is never read.
        if (field) left -= (reader.pos - from) >> 5;
        continue;
      }
      const stop = reader.uint32() + reader.pos;
      if (field instanceof protobuf.MapField) walkEntry(field, stop, deep);
      else if (inner instanceof protobuf.Type) walk(inner, stop, deep - 1);
      else reader.pos = stop;
    }
  }

  /** An entry of a map is a message of its key and its value. */
  function walkEntry(field: protobuf.MapField, end: number, deep: number): void {
    while (reader.pos < end) {
      const tag = reader.uint32();
      if (tag >>> 3 !== 2 || !(field.resolvedType instanceof protobuf.Type)) reader.skipType(tag & 7);
      else walk(field.resolvedType, reader.uint32() + reader.pos, deep - 1);
    }
  }
}
