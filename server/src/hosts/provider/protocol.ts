/**
 * The messages of Terraform's plugin protocol that we send and read, with the numbers of its fields. The forms of versions 5 and 6 differ
 * in names of methods and in three fields only.
 * Source: docs/plugin-protocol/tfplugin5.proto and tfplugin6.proto of hashicorp/terraform (MPL-2.0).
 */
import protobuf from "protobufjs/light";
import { demandLimits } from "./messageLimits";

/** The version of the protocol that a provider speaks. */
export type ProtocolVersion = 5 | 6;

/** What is asked, by the name of version 6. */
export type Method = "schema" | "validateProvider" | "validateResource" | "validateData" | "validateEphemeral" | "validateList" | "validateAction" | "plan" | "importState" | "configure"; // biome-ignore format: one list

interface MethodForm {
  readonly name: Readonly<Record<ProtocolVersion, string>>;
  readonly request: string;
  readonly response: string;
}

const same = (name: string) => ({ 5: name, 6: name });

const methods: Readonly<Record<Method, MethodForm>> = {
  schema: { name: { 5: "GetSchema", 6: "GetProviderSchema" }, request: "Nothing", response: "ProviderSchema" },
  validateProvider: {
    name: { 5: "PrepareProviderConfig", 6: "ValidateProviderConfig" },
    request: "ProviderConfig",
    response: "PreparedConfig",
  },
  validateResource: {
    name: { 5: "ValidateResourceTypeConfig", 6: "ValidateResourceConfig" },
    request: "TypeConfig",
    response: "Diagnostics",
  },
  validateData: {
    name: { 5: "ValidateDataSourceConfig", 6: "ValidateDataResourceConfig" },
    request: "TypeConfig",
    response: "Diagnostics",
  },
  validateEphemeral: { name: same("ValidateEphemeralResourceConfig"), request: "TypeConfig", response: "Diagnostics" },
  validateList: { name: same("ValidateListResourceConfig"), request: "TypeConfig", response: "Diagnostics" },
  validateAction: { name: same("ValidateActionConfig"), request: "TypeConfig", response: "Diagnostics" },
  plan: { name: same("PlanResourceChange"), request: "PlanRequest", response: "PlanResponse" },
  importState: { name: same("ImportResourceState"), request: "ImportRequest", response: "ImportResponse" },
  configure: { name: { 5: "Configure", 6: "ConfigureProvider" }, request: "ConfigureRequest", response: "Diagnostics" },
};

/** Turns messages into bytes and back. `read` throws for bytes that are no message. */
export interface Codec {
  write(message: object): Buffer;
  read(bytes: Uint8Array): object;
}

/** How a method is called on the wire, and what is asked and answered. */
export interface WireMethod {
  readonly path: string;
  readonly request: Codec;
  readonly response: Codec;
}

/** All methods. */
export const methodNames = Object.keys(methods) as readonly Method[];

/** The method in a version of the protocol. */
export function wireMethod(method: Method, version: ProtocolVersion): WireMethod {
  const { name, request, response } = methods[method];
  const types = messages(version);
  return {
    path: `/tfplugin${version}.Provider/${name[version]}`,
    request: codecOf(types.lookupType(request)),
    response: codecOf(types.lookupType(response)),
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

const roots = new Map<ProtocolVersion, protobuf.Root>();

function messages(version: ProtocolVersion): protobuf.Root {
  const root = roots.get(version) ?? protobuf.Root.fromJSON({ nested: descriptor(version) });
  roots.set(version, root);
  return root;
}

type Fields = Readonly<Record<string, protobuf.IField | protobuf.IMapField>>;

/** `"name:type"` by number; `[]` after the type repeats it, `{}` makes it the value of a map by name. */
function message(fields: Readonly<Record<number, string>>): protobuf.IType {
  return { fields: Object.fromEntries(Object.entries(fields).map(([id, text]) => field(Number(id), text))) };
}

function field(id: number, text: string): [string, Fields[string]] {
  const [name, form] = text.split(":") as [string, string];
  const type = form.replace(/\[\]$|\{\}$/, "");
  if (form.endsWith("{}")) return [name, { id, type, keyType: "string" }];
  return [name, form.endsWith("[]") ? { id, type, rule: "repeated" } : { id, type }];
}

function descriptor(version: ProtocolVersion): Record<string, protobuf.AnyNestedObject> {
  const [writeOnly, deprecationMessage] = version === 5 ? [10, 11] : [11, 12];
  return {
    Nothing: message({}),
    DynamicValue: message({ 1: "msgpack:bytes", 2: "json:bytes" }),
    Severity: { values: { INVALID: 0, ERROR: 1, WARNING: 2 } },
    Diagnostic: message({
      1: "severity:Severity",
      2: "summary:string",
      3: "detail:string",
      4: "attribute:AttributePath",
    }),
    Diagnostics: message({ 1: "diagnostics:Diagnostic[]" }),
    AttributePath: message({ 1: "steps:Step[]" }),
    Step: {
      ...message({ 1: "attributeName:string", 2: "elementKeyString:string", 3: "elementKeyInt:int64" }),
      oneofs: { selector: { oneof: ["attributeName", "elementKeyString", "elementKeyInt"] } },
    },
    ClientCapabilities: message({ 1: "deferralAllowed:bool", 2: "writeOnlyAttributesAllowed:bool" }),
    Nesting: { values: { INVALID: 0, SINGLE: 1, LIST: 2, SET: 3, MAP: 4, GROUP: 5 } },
    Block: message({
      2: "attributes:Attribute[]",
      3: "blocks:NestedBlock[]",
      6: "deprecated:bool",
      7: "deprecationMessage:string",
    }),
    Attribute: message({
      1: "name:string",
      2: "type:bytes",
      4: "required:bool",
      5: "optional:bool",
      6: "computed:bool",
      7: "sensitive:bool",
      9: "deprecated:bool",
      ...(version === 6 && { 10: "nested:NestedObject" }),
      [writeOnly]: "writeOnly:bool",
      [deprecationMessage]: "deprecationMessage:string",
    }),
    NestedObject: message({ 1: "attributes:Attribute[]", 3: "nesting:Nesting" }),
    NestedBlock: message({
      1: "name:string",
      2: "block:Block",
      3: "nesting:Nesting",
      4: "minItems:int64",
      5: "maxItems:int64",
    }),
    Schema: message({ 2: "block:Block" }),
    ActionSchema: message({ 1: "schema:Schema" }),
    Parameter: message({ 1: "name:string", 2: "type:bytes" }),
    Return: message({ 1: "type:bytes" }),
    Function: message({
      1: "parameters:Parameter[]",
      2: "variadic:Parameter",
      3: "returns:Return",
      4: "summary:string",
    }),
    ProviderSchema: message({
      1: "provider:Schema",
      2: "resource:Schema{}",
      3: "data:Schema{}",
      4: "diagnostics:Diagnostic[]",
      7: "functions:Function{}",
      8: "ephemeral:Schema{}",
      9: "list:Schema{}",
      11: "action:ActionSchema{}",
    }),
    ProviderConfig: message({ 1: "config:DynamicValue" }),
    PreparedConfig: message({ 2: "diagnostics:Diagnostic[]" }),
    TypeConfig: message({ 1: "typeName:string", 2: "config:DynamicValue", 3: "clientCapabilities:ClientCapabilities" }),
    ConfigureRequest: message({ 1: "terraformVersion:string", 2: "config:DynamicValue" }),
    PlanRequest: message({
      1: "typeName:string",
      2: "priorState:DynamicValue",
      3: "proposedNewState:DynamicValue",
      4: "config:DynamicValue",
      5: "priorPrivate:bytes",
      7: "clientCapabilities:ClientCapabilities",
    }),
    PlanResponse: message({
      1: "plannedState:DynamicValue",
      2: "requiresReplace:AttributePath[]",
      3: "plannedPrivate:bytes",
      4: "diagnostics:Diagnostic[]",
    }),
    ImportRequest: message({ 1: "typeName:string", 2: "id:string", 3: "clientCapabilities:ClientCapabilities" }),
    ImportResponse: message({ 2: "diagnostics:Diagnostic[]" }),
  };
}
