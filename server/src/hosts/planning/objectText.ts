// A resource as `terraform show` prints it, to be looked at beside what becomes of it: what is sensitive is told by no value, and what is not known by why.
import type { AttributeChange } from "../../features/plan/plan";
import { type CtyValue, isTyped, type SchemaNode, unknownValue } from "../../introspection/index";
import { hclKey, hclString, plain } from "../../text/index";
import { afterApply, isNone, notKnownHere } from "./differences";

/** The resource to print, and how. */
export interface PrintedObject {
  readonly head: string;
  readonly root: SchemaNode;
  /** Attributes at the top that are shown nowhere, and those of which Terraform would know what is not known here. */
  readonly hidden: ReadonlySet<string>;
  readonly unsure: ReadonlySet<string>;
  /** Said behind what they are about. */
  readonly changes: readonly AttributeChange[];
}

/** What JSON of a list or an object has in it; undefined for any other text. */
function jsonIn(text: string): CtyValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : value,
    ) as CtyValue;
  } catch {
    return undefined;
  }
}

/** The text of an object; empty where there is none. */
export function objectText(value: CtyValue, printed: PrintedObject): string {
  if (!(value instanceof Map)) return "";
  return [`${printed.head} {`, ...new ObjectLines(printed).body(printed.root, value, "  ", []), "}", ""].join("\n");
}

type Steps = readonly string[];

/** The lines of it. */
class ObjectLines {
  private readonly notes: ReadonlyMap<string, AttributeChange>;

  constructor(private readonly printed: PrintedObject) {
    this.notes = new Map(printed.changes.map((change) => [change.path, change]));
  }

  body(node: SchemaNode | undefined, value: CtyValue, indent: string, at: Steps): readonly string[] {
    if (!(value instanceof Map)) return [];
    const children = new Map(node?.children?.map((child) => [child.name, child]));
    const given = [...(value as ReadonlyMap<string, CtyValue>)]
      .filter(([, own]) => !isNone(own))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, own]) => ({ name, own, child: children.get(name) ?? node?.element }));
    const isBlock = ({ child }: (typeof given)[number]) => child?.isAttribute === false;
    const written = given.filter((one) => !isBlock(one)).map((one) => ({ ...one, key: hclKey(one.name) }));
    const width = Math.max(0, ...written.map(({ key }) => key.length));
    const lines = written.flatMap(({ name, key, own, child }) => {
      const [first = "", ...more] = this.value(child, own, indent, [...at, name]);
      return this.noted([`${indent}${key.padEnd(width)} = ${first}`, ...more], child, [...at, name]);
    });
    const blocks = given.filter(isBlock).flatMap(({ name, own, child }) => this.blocks(name, child, own, indent, at));
    return [...lines, ...(lines.length > 0 && blocks.length > 0 ? [""] : []), ...blocks];
  }

  private blocks(name: string, node: SchemaNode | undefined, value: CtyValue, indent: string, at: Steps): Steps {
    const path = [...at, name];
    if (value === unknownValue || this.isSecret(node, path))
      return this.noted([`${indent}${name} = ${this.single(node, value, path)}`], node, path);
    const labelled = value instanceof Map && node?.form === "map";
    const items: readonly (readonly [string, CtyValue])[] = labelled
      ? [...(value as ReadonlyMap<string, CtyValue>)]
      : (Array.isArray(value) ? (value as readonly CtyValue[]) : [value]).map((one, index) => [String(index), one]);
    return items.flatMap(([key, one]) => {
      const head = `${indent}${name}${labelled ? ` ${hclString(key)}` : ""}`;
      if (one === unknownValue) return [`${head} = ${this.single(node, one, path)}`];
      const inside = Array.isArray(value) || labelled ? [...path, key] : path;
      const [first = "", ...more] = [`${head} {`, ...this.body(node, one, `${indent}  `, inside), `${indent}}`];
      return this.noted([first, ...more], node, path);
    });
  }

  private value(node: SchemaNode | undefined, value: CtyValue, indent: string, at: Steps): Steps {
    if (isTyped(value)) return this.value(undefined, value.value, indent, at);
    if (typeof value === "string" && !this.isSecret(node, at)) return this.text(value, indent, at);
    if (value === unknownValue || typeof value !== "object" || value === null || this.isSecret(node, at))
      return [this.single(node, value, at)];
    const deeper = `${indent}  `;
    if (value instanceof Map) {
      const lines = this.body(node, value, deeper, at);
      return lines.length === 0 ? ["{}"] : ["{", ...lines, `${indent}}`];
    }
    const items = (value as readonly CtyValue[]).flatMap((one, index) => {
      const element = node?.element ?? node;
      const [first = "", ...more] = this.value(element, one, deeper, [...at, String(index)]);
      return [`${deeper}${first}`, ...more].map((line, number, all) => (number === all.length - 1 ? `${line},` : line));
    });
    return ["[", ...items, `${indent}]`];
  }

  /** JSON as what it encodes, and several lines as such. */
  private text(text: string, indent: string, at: Steps): Steps {
    const json = jsonIn(text);
    if (json !== undefined) {
      const [first = "", ...more] = this.value(undefined, json, indent, at);
      const lines = [`jsonencode(${first}`, ...more];
      return lines.map((line, index) => (index === lines.length - 1 ? `${line})` : line));
    }
    if (!text.includes("\n")) return [hclString(text)];
    const lines = text.split("\n").map((line) => (line === "" ? "" : `${indent}  ${plain(line)}`));
    return ["<<-EOT", ...(lines.at(-1) === "" ? lines.slice(0, -1) : lines), `${indent}EOT`];
  }

  private single(node: SchemaNode | undefined, value: CtyValue, at: Steps): string {
    if (value === unknownValue) return this.printed.unsure.has(at[0] ?? "") ? notKnownHere : afterApply;
    if (this.isSecret(node, at)) return "(sensitive value)";
    return typeof value === "string" ? hclString(value) : String(value);
  }

  private isSecret(node: SchemaNode | undefined, at: Steps): boolean {
    const isHidden = this.printed.hidden.has(at[0] ?? "");
    return isHidden || node?.facts.sensitive === true || node?.facts.writeOnly === true;
  }

  /** Says of a value that it replaces, or that it changes where that is not to be seen. */
  private noted(lines: Steps, node: SchemaNode | undefined, at: Steps): Steps {
    const change = this.notes.get(at.join("."));
    if (!change) return lines;
    const note = change.replaces ? " # forces replacement" : this.isSecret(node, at) ? " # changes" : "";
    return lines.map((line, index) => (index === 0 ? line + note : line));
  }
}
