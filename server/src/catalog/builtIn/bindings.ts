/**
 * Where the generated bindings of a provider take a nested block in another form than its schema suggests: the file
 * server/data/bindings.json, written by scripts/bindings.mjs.
 */
import type { Attribute, BodySchema, SchemaKind } from "../schema";
import type { BindingCorrection } from "../source";
import { compareVersions } from "../version/compareVersions";

/** A block that is bound in that form, or with an empty path every block of the type. */
interface Row {
  readonly kind: SchemaKind;
  readonly name: string;
  readonly path: string;
  readonly bindsAs: "object" | "list";
  /** The first version in which it is so, and the first in which it is so no longer. */
  readonly from: string;
  readonly to?: string;
  /** The packages that say it. */
  readonly source: string;
}

/** Answers for each type of one provider; undefined where there is nothing to correct, which is nearly everywhere. */
export function readBindings(
  load: (file: string) => string | undefined,
): (kind: SchemaKind, type: string, version: string) => BindingCorrection | undefined {
  let rows: readonly Row[] | undefined;
  return (kind, type, version) => {
    rows ??= rowsOf(load("bindings.json"));
    const inForce = rows.filter((row) => row.kind === kind && row.name === type && isInForce(row, version));
    if (inForce.length === 0) return undefined;
    return {
      key: inForce.map(({ path }) => path).join(),
      correct: (schema) => ({ ...schema, body: corrected(schema.body, inForce, "") }),
    };
  };
}

function isInForce({ from, to }: Row, version: string): boolean {
  return compareVersions(from, version) <= 0 && (to === undefined || compareVersions(version, to) < 0);
}

function corrected(body: BodySchema, rows: readonly Row[], prefix: string): BodySchema {
  const correct = (name: string, attribute: Attribute): Attribute => {
    if (!attribute.block) return attribute;
    const path = prefix + name;
    const row = rows.find((row) => row.path === path || row.path === "");
    return {
      ...attribute,
      ...(row && { bindsAs: row.bindsAs }),
      block: corrected(attribute.block, rows, `${path}.`),
    };
  };
  return new Map([...body].map(([name, attribute]) => [name, correct(name, attribute)]));
}

/** None where the file cannot be read. */
function rowsOf(text: string | undefined): readonly Row[] {
  if (text === undefined) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}
