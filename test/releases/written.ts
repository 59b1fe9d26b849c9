/** Programs made from the structure of a release: as small as it allows, or with one thing wrong. */
import type { ReleaseAttribute, ReleaseBody, ReleaseSchema } from "./releaseSchemas";

type ReleaseType = ReleaseSchema["types"][number];

/** One thing that is wrong, and the rules that may say so. */
export interface Break {
  readonly name: string;
  readonly rules: readonly string[];
  /** The head and the lines of a body that has it; undefined where the type has nothing to break so. */
  make(
    type: ReleaseType,
    lines: readonly string[],
  ): { readonly name: string; readonly lines: readonly string[] } | undefined;
}

/** Each with an error that the release gives. */
export const breaks: readonly Break[] = [
  {
    name: "unknown type",
    rules: ["unknown-type"],
    make: ({ name }, lines) => ({ name: `${name}z`, lines }),
  },
  {
    name: "misspelt argument",
    rules: ["unknown-argument"],
    make({ name, attributes }, lines) {
      const argument = firstOf(attributes, (one) => isSettable(one) && !one.block);
      return argument === undefined ? undefined : { name, lines: [...lines, `${argument}z = var.v`] };
    },
  },
  {
    name: "missing argument",
    rules: ["missing-argument"],
    make({ name, attributes }) {
      const argument = firstOf(attributes, ({ required }) => required === true);
      return argument === undefined ? undefined : { name, lines: linesOf(attributes, argument) };
    },
  },
  {
    name: "misspelt argument in a block",
    rules: ["unknown-argument"],
    make({ name, attributes }) {
      const block = firstOf(attributes, (one) => isSettable(one) && isPlainBlock(one));
      if (!block) return undefined;
      return { name, lines: [...linesOf(attributes, block), ...blockLines(block, attributes[block]!, "zz = var.v")] };
    },
  },
  {
    name: "block as an argument",
    rules: ["block-form", "unknown-argument"],
    make({ name, attributes }) {
      const block = firstOf(attributes, (one) => isSettable(one) && isPlainBlock(one));
      return block === undefined ? undefined : { name, lines: [...linesOf(attributes, block), `${block} = "x"`] };
    },
  },
  {
    name: "argument that only the provider sets",
    rules: ["read-only-argument", "unknown-argument"],
    make({ name, attributes }, lines) {
      const argument = firstOf(attributes, (one) => one.computed === true && !isSettable(one) && !one.block);
      return argument === undefined ? undefined : { name, lines: [...lines, `${argument} = var.v`] };
    },
  },
];

/** The program of a type; undefined where it cannot be broken so. */
export function written(type: ReleaseType, broken: Break | undefined): string | undefined {
  const { name, attributes, kind } = type;
  const lines = linesOf(attributes);
  const made = broken ? broken.make(type, lines) : { name, lines };
  const keyword = kind === "ephemeral" ? "ephemeral" : kind === "data" ? "data" : "resource";
  return made && `variable "v" {\n}\n${keyword} "${made.name}" "x" {\n${indented(made.lines).join("\n")}\n}\n`;
}

/** What is required, but for one name. */
function linesOf(body: ReleaseBody, without?: string): readonly string[] {
  return Object.entries(body).flatMap(([name, attribute]) => {
    if (!attribute.required || name === without) return [];
    return isPlainBlock(attribute) ? blockLines(name, attribute) : [`${name} = var.v`];
  });
}

function blockLines(name: string, { block = {} }: ReleaseAttribute, more?: string): readonly string[] {
  return [`${name} {`, ...indented([...linesOf(block), ...(more ? [more] : [])]), "}"];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isPlainBlock({ block, configMode }: ReleaseAttribute): boolean {
  return block !== undefined && configMode !== "attribute";
}

function isSettable({ required, optional }: ReleaseAttribute): boolean {
  return Boolean(required || optional);
}

function firstOf(body: ReleaseBody, isMeant: (attribute: ReleaseAttribute) => boolean): string | undefined {
  return Object.entries(body).find(([name, attribute]) => isMeant(attribute) && name !== "id")?.[0];
}
