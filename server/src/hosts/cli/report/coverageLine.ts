// The line that says how much was known of the versions in force, and so how much was checked.

import type { Knowledge } from "../../../catalog/index";
import { counted } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Covered } from "./report";

const levels: Record<Knowledge, string> = {
  exact: "exactly",
  structure: "by its names, and by the values that the nearest releases share,",
  family: "for the Azure ML types alone",
  nothing: "not at all",
};

/** The most versions that are named at one level. */
const most = 5;

/** "azurerm is known exactly in 2 modules (5.2.0 and 4.81.0), …", and a line break; empty where no module has anything of a provider. */
export function coverageLine(covered: readonly Covered[]): string {
  const names = [...new Set(covered.map(({ provider }) => provider))];
  return names
    .map(
      (name) =>
        `${lineOf(
          name,
          covered.filter(({ provider }) => provider === name),
        )}\n`,
    )
    .join("");
}

function lineOf(name: string, covered: readonly Covered[]): string {
  const parts = (Object.keys(levels) as Knowledge[]).flatMap((level) => {
    const those = covered.filter(({ known }) => known === level);
    if (those.length === 0) return [];
    const modules = those.reduce((sum, one) => sum + one.modules, 0);
    const versions = listed(
      those.map(({ version }) => version),
      "and",
      most,
    );
    return `${levels[level]} in ${counted(modules, "module")} (${versions})`;
  });
  return `${name} is known ${listed(parts)}.`;
}
