/**
 * The words in which providers refuse, as the kits that they are written with have them.
 * Sources: helper/schema and helper/validation of hashicorp/terraform-plugin-sdk/v2; helpers/validatordiag, internal/schemavalidator
 * and the validators of hashicorp/terraform-plugin-framework-validators; resourcemanager/resourceids of hashicorp/go-azure-helpers.
 */
import type { ValueFact } from "./accepts";
import type { DescribedAttribute, Dialect } from "./description";

/** A diagnostic without its place. */
export interface Words {
  readonly summary: string;
  readonly detail: string;
}

/** What is wrong with a group of arguments, said at one of them. */
export type GroupFault =
  | { readonly group: "conflictsWith" | "requiredWith"; readonly other: string; readonly all: readonly string[] }
  | { readonly group: "exactlyOneOf"; readonly all: readonly string[]; readonly given: readonly string[] }
  | { readonly group: "atLeastOneOf"; readonly all: readonly string[] };

/** How one kit speaks. `key` is an argument's name, from the top where that is not the same. */
export interface Sentences {
  value(fact: ValueFact, attribute: DescribedAttribute, key: string, value: string | number): Words;
  notWhole(value: number): Words;
  group(key: string, fault: GroupFault): Words;
  required(key: string): Words;
  deprecated(message: string): Words;
  noImport(type: string): Words;
}

const sdk: Sentences = {
  value: (fact, attribute, key, value) => ({ summary: sdkRefusal(fact, attribute, key, value), detail: "" }),
  notWhole: (value) => ({ summary: `Attribute must be a whole number, got ${value}`, detail: "" }),
  group(key, fault) {
    const all = [...new Set([key, ...fault.all])].sort().join(",");
    switch (fault.group) {
      case "conflictsWith":
        return { summary: "Conflicting configuration arguments", detail: `"${key}": conflicts with ${fault.other}` };
      case "requiredWith":
        return { summary: "Missing required argument", detail: `"${key}": all of \`${all}\` must be specified` };
      case "atLeastOneOf":
        return { summary: "Missing required argument", detail: `"${key}": one of \`${all}\` must be specified` };
      case "exactlyOneOf": {
        const many = `only one of \`${all}\` can be specified, but \`${fault.given.join(",")}\` were specified.`;
        const detail = `"${key}": ${fault.given.length === 0 ? `one of \`${all}\` must be specified` : many}`;
        return { summary: "Invalid combination of arguments", detail };
      }
    }
  },
  required: (key) => ({
    summary: "Missing required argument",
    detail: `The argument "${key}" is required, but no definition was found.`,
  }),
  deprecated: (detail) => ({ summary: "Argument is deprecated", detail }),
  noImport: (type) => ({ summary: `resource ${type} doesn't support import`, detail: "" }),
};

function sdkRefusal(
  fact: ValueFact,
  {
    values = [],
    length = [0, 0],
    pattern = [],
    notPattern = [],
    format,
    divisibleBy,
    ranges,
    id = [],
  }: DescribedAttribute,
  key: string,
  value: string | number,
): string {
  switch (fact) {
    case "values":
      return `expected ${key} to be one of [${values.map(goValue).join(" ")}], got ${value}`;
    case "ranges": {
      const [from, to] = ranges?.[0] ?? [null, null];
      if (to === null) return `expected ${key} to be at least (${from}), got ${value}`;
      if (from === null) return `expected ${key} to be at most (${to}), got ${value}`;
      return `expected ${key} to be in the range (${from} - ${to}), got ${value}`;
    }
    case "divisibleBy":
      return `expected ${key} to be divisible by ${divisibleBy}, got: ${value}`;
    case "length":
      return `expected length of ${key} to be in the range (${length[0]} - ${length[1]}), got ${value}`;
    case "pattern":
      return `expected value of ${key} to match regular expression ${goValue(pattern[0] ?? "")}, got ${value}`;
    case "notPattern":
      return `expected value of ${key} to not match regular expression ${goValue(notPattern[0] ?? "")}, got ${value}`;
    case "format":
      return formatRefusal(format, key, value);
    case "id":
      return idRefusal(id, value);
  }
}

function formatRefusal(format: string | undefined, key: string, value: string | number): string {
  switch (format) {
    case "not-empty":
      return `expected "${key}" to not be an empty string, got ${value}`;
    case "not-blank":
      return `expected "${key}" to not be an empty string or whitespace`;
    case "uuid":
      return `expected "${key}" to be a valid UUID, got ${value}`;
    case "https-url":
      return `expected "${key}" to have a url with schema of: "https", got ${value}`;
    case "ipv4":
      return `expected ${key} to contain a valid IPv4 address, got: ${value}`;
    case "rfc3339":
      return `expected "${key}" to be a valid RFC3339 date, got "${value}"`;
    default:
      return `"${key}" is no valid ${format}`;
  }
}

const framework: Sentences = {
  value(fact, attribute, key, value) {
    const got = fact === "length" ? [...String(value)].length : goValue(value);
    const summary = { length: "Invalid Attribute Value Length", ranges: "Invalid Attribute Value" };
    return {
      summary: fact === "length" || fact === "ranges" ? summary[fact] : "Invalid Attribute Value Match",
      detail: `Attribute ${key} ${frameworkRefusal(fact, attribute, key, value)}, got: ${got}`,
    };
  },
  notWhole: (value) => ({
    summary: "Configuration Read Error",
    detail:
      "An unexpected error was encountered trying to convert an attribute value from the configuration. This is always an error in " +
      "the provider. Please report the following to the provider developer:\n\n" +
      `Error: Value %!s(*big.Float=${value}) is not an integer.`,
  }),
  group(key, fault) {
    const summary = "Invalid Attribute Combination";
    const all = `[${[...new Set([key, ...fault.all])].join(",")}]`;
    switch (fault.group) {
      case "conflictsWith":
        return { summary, detail: `Attribute "${fault.other}" cannot be specified when "${key}" is specified` };
      case "requiredWith":
        return { summary, detail: `Attribute "${fault.other}" must be specified when "${key}" is specified` };
      case "atLeastOneOf":
        return { summary, detail: `At least one attribute out of ${all} must be specified` };
      case "exactlyOneOf": {
        const { length } = fault.given;
        const detail = `${length === 0 ? "No attribute" : `${length} attributes`} specified when one (and only one) of ${all} is required`;
        return { summary, detail };
      }
    }
  },
  required: (key) => ({
    summary: "Missing Configuration for Required Attribute",
    detail: `Must set a configuration value for the ${key} attribute as the provider has marked it as required.`,
  }),
  deprecated: (detail) => ({ summary: "Attribute Deprecated", detail }),
  noImport: () => ({
    summary: "Resource Import Not Implemented",
    detail: "This resource does not support import. Please contact the provider developer for additional information.",
  }),
};

function frameworkRefusal(fact: ValueFact, attribute: DescribedAttribute, key: string, value: string | number): string {
  const { values = [], length = [0, 0], pattern = [], ranges } = attribute;
  switch (fact) {
    case "values":
      return `value must be one of: [${values.map(goValue).join(" ")}]`;
    case "ranges": {
      const [from, to] = ranges?.[0] ?? [null, null];
      if (to === null) return `value must be at least ${from}`;
      return from === null ? `value must be at most ${to}` : `value must be between ${from} and ${to}`;
    }
    case "length":
      return length[1] === 0
        ? `string length must be at least ${length[0]}`
        : `string length must be between ${length[0]} and ${length[1]}`;
    case "pattern":
      return `value must match regular expression '${pattern[0]}'`;
    default:
      return sdkRefusal(fact, attribute, key, value);
  }
}

/** As Go prints a value that may be a text: in quotes, and escaped. */
function goValue(value: string | number): string {
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** How providers of Azure refuse what is no id of theirs, by segments. */
export function idRefusal(shapes: readonly string[], value: string | number): string {
  return shapes.map((shape) => segmentsRefusal(shape, value)).join("\n\n");
}

function segmentsRefusal(shape: string, value: string | number): string {
  const parts = shape.split("/").slice(1);
  const expected = parts.map((part, index) => `* Segment ${index} - this ${segment(parts, part, index)}`);
  return [
    `parsing "${value}": parsing the Example ID: the number of segments didn't match`,
    `Expected a Example ID that matched (containing ${parts.length} segments):`,
    `> ${shape.replaceAll("{}", "example")}`,
    "However this value was provided (which was parsed into 0 segments):",
    `> ${value}`,
    "The following Segments are expected:",
    expected.join("\n"),
    "The following Segments were parsed:",
    parts.map((_, index) => `* Segment ${index} - not found`).join("\n"),
  ].join("\n\n");
}

function segment(parts: readonly string[], part: string, index: number): string {
  if (part !== "{}") {
    return parts[index - 1] === "providers"
      ? `should be the name of the Resource Provider [for example '${part}']`
      : `should be the literal value "${part}"`;
  }
  if (parts[index - 1] === "subscriptions") return "should be the UUID of the Azure Subscription";
  if (parts[index - 1] === "resourceGroups") return "should be the name of the Resource Group";
  return `should be the user specified value for this ${parts[index - 1]}Name [for example "exampleName"]`;
}

/** The sentences of a kit. */
export const sentencesOf: Readonly<Record<Dialect, Sentences>> = { sdk, framework };
