import { at } from "../../json";
import type { Known, KnownObject } from "../plan/known";
import type { About, Mapping, Row } from "./mapping";

/** What the provider stores when it reads something of this answer: the argument side of Terraform's state. */
export function stateOf(mapping: Mapping, about: About): KnownObject {
  return stateIn(mapping.rows, about);
}

function stateIn(rows: readonly Row[], about: About): KnownObject {
  const state: [string, Known][] = [];
  for (const row of rows) {
    if ("argument" in row) state.push([row.argument, row.as.reads(at(about.json, row.from), about)]);
    else if ("block" in row) state.push([row.block, row.when(about) ? [stateIn(row.rows, about)] : []]);
    else if ("secret" in row) state.push([row.secret, ""]);
  }
  return Object.fromEntries(state);
}

/** Why something cannot be imported, in sentences; none where it can. */
export function refusalsOf({ rows, refusals = [] }: Mapping, about: About): readonly string[] {
  return [...refusals.flatMap((refusal) => refusal(about) ?? []), ...refusalsIn(rows, about)];
}

function refusalsIn(rows: readonly Row[], about: About): readonly string[] {
  return rows.flatMap((row) => {
    if ("block" in row) return row.when(about) ? refusalsIn(row.rows, about) : [];
    const refused = "argument" in row && row.as.refuses?.(at(about.json, row.from));
    return refused ? [refused] : [];
  });
}

/** What Azure has and azurerm does not, in words. */
export function unheldIn({ rows }: Mapping, { json }: About): readonly string[] {
  return rows.flatMap((row) => ("unheld" in row && row.when(at(json, row.unheld)) ? [row.what] : []));
}
