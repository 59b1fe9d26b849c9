/** The protocol's message about all types of a provider, as the introspection has it. */
import type { Type } from "../../evaluation/index";
import {
  type AttributeSchema,
  type BlockSchema,
  type FunctionSchema,
  type NestedBlockSchema,
  type Nesting,
  ProviderGone,
  type ProviderSchema,
  typeFromJson,
} from "../../introspection/index";

interface RawAttribute extends Omit<AttributeSchema, "type" | "nested"> {
  readonly type: Uint8Array;
  readonly nestedType?: { readonly attributes: readonly RawAttribute[]; readonly nesting: string } | null;
}

interface RawBlock {
  readonly attributes: readonly RawAttribute[];
  readonly blockTypes: readonly {
    readonly typeName: string;
    readonly block: RawBlock | null;
    readonly nesting: string;
    readonly minItems: number;
    readonly maxItems: number;
  }[];
  readonly deprecated: boolean;
  readonly deprecationMessage: string;
}

interface RawSchema {
  readonly block: RawBlock | null;
}

interface RawParameter {
  readonly name: string;
  readonly type: Uint8Array;
}

interface RawFunction {
  readonly parameters: readonly RawParameter[];
  readonly variadicParameter: RawParameter | null;
  readonly return: { readonly type: Uint8Array } | null;
  readonly summary: string;
}

type Named<Value> = Readonly<Record<string, Value>>;

/** What a provider says of all that it has, as the protocol carries it. */
export interface RawProviderSchema {
  readonly provider: RawSchema | null;
  readonly resourceSchemas: Named<RawSchema>;
  readonly dataSourceSchemas: Named<RawSchema>;
  readonly ephemeralResourceSchemas: Named<RawSchema>;
  readonly listResourceSchemas: Named<RawSchema>;
  readonly actionSchemas: Named<{ readonly schema: RawSchema | null }>;
  readonly functions: Named<RawFunction>;
}

/** How many types a provider may have; the largest that is known has some 3,000. */
const mostTypes = 20_000;
/** How many bytes the type of an argument may take, which says nothing where it has more. */
const mostOfType = 1_000_000;

/** The same as the introspection has it. Throws `ProviderGone` where there is too much of it. */
export function providerSchema(raw: RawProviderSchema): ProviderSchema {
  const {
    resourceSchemas,
    dataSourceSchemas,
    ephemeralResourceSchemas,
    listResourceSchemas,
    actionSchemas,
    functions,
  } = raw;
  const all = [resourceSchemas, dataSourceSchemas, ephemeralResourceSchemas, listResourceSchemas, actionSchemas, functions]; // biome-ignore format: one list
  const count = all.reduce((sum, one) => sum + Object.keys(one).length, 0);
  if (count > mostTypes) throw new ProviderGone(`It has more than ${mostTypes} types.`);
  return {
    provider: raw.provider ? schemaOf(raw.provider) : undefined,
    resource: mapOf(resourceSchemas, schemaOf),
    data: mapOf(dataSourceSchemas, schemaOf),
    ephemeral: mapOf(ephemeralResourceSchemas, schemaOf),
    list: mapOf(listResourceSchemas, schemaOf),
    action: mapOf(actionSchemas, ({ schema }) => schemaOf(schema ?? { block: null })),
    functions: mapOf(functions, functionOf),
  };
}

function mapOf<From, To>(named: Named<From>, convert: (one: From) => To): ReadonlyMap<string, To> {
  return new Map(Object.entries(named).map(([name, one]) => [name, convert(one)]));
}

const emptyBlock: RawBlock = { attributes: [], blockTypes: [], deprecated: false, deprecationMessage: "" };

function schemaOf({ block }: RawSchema): BlockSchema {
  return blockOf(block ?? emptyBlock);
}

function blockOf({ attributes, blockTypes, deprecated, deprecationMessage }: RawBlock): BlockSchema {
  return {
    attributes: attributes.map(attributeOf),
    blocks: blockTypes.map(
      ({ typeName, block, nesting, minItems, maxItems }): NestedBlockSchema => ({
        name: typeName,
        block: blockOf(block ?? emptyBlock),
        nesting: nesting === "GROUP" ? "group" : nestingOf(nesting),
        minItems,
        maxItems,
      }),
    ),
    deprecated,
    deprecationMessage,
  };
}

function attributeOf(raw: RawAttribute): AttributeSchema {
  const { name, type, nestedType, required, optional, computed, sensitive, deprecated, writeOnly, deprecationMessage } =
    raw;
  return {
    name,
    type: typeOf(type),
    ...(nestedType && {
      nested: { attributes: nestedType.attributes.map(attributeOf), nesting: nestingOf(nestedType.nesting) },
    }),
    required,
    optional,
    computed,
    sensitive,
    deprecated,
    writeOnly,
    deprecationMessage,
  };
}

function functionOf({ parameters, variadicParameter, return: returns, summary }: RawFunction): FunctionSchema {
  const parameterOf = ({ name, type }: RawParameter) => ({ name, type: typeOf(type) });
  return {
    parameters: parameters.map(parameterOf),
    ...(variadicParameter && { variadic: parameterOf(variadicParameter) }),
    returns: typeOf(returns?.type ?? new Uint8Array()),
    summary,
  };
}

const nestings = new Map<string, Nesting>([
  ["SINGLE", "single"],
  ["LIST", "list"],
  ["SET", "set"],
  ["MAP", "map"],
]);

function nestingOf(nesting: string): Nesting {
  return nestings.get(nesting) ?? "list";
}

/** The type in the protocol's JSON; one that is none says nothing. */
function typeOf(bytes: Uint8Array): Type {
  if (bytes.length > mostOfType) return "dynamic";
  try {
    return typeFromJson(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return "dynamic";
  }
}
