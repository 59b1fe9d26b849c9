// Findings for code scanning: SARIF 2.1.0. Rules come behind the results, when it is known which have any.

import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../../../package.json";
import { ruleHref } from "../../../lsp/index";
import type { Severity } from "../../../model/index";
import { encodeUriPart } from "../../../text/index";
import { asJson, printableAsIs } from "../printable";
import { type Location, locationOf, shownPath } from "./location";
import type { Report } from "./report";

const levels: Record<Severity, string> = { error: "error", warning: "warning", information: "note", hint: "note" };

/** Addresses are relative to the folder `from` where they can be; `summaryOf` gives the sentence of a rule, by its id. */
export function sarifReport(from: string, summaryOf: (rule: string) => string | undefined): Report {
  const rules = new Map<string, number>();
  let separator = "\n";

  function indexOf(rule: string): number {
    const index = rules.get(rule) ?? rules.size;
    rules.set(rule, index);
    return index;
  }

  function driver(): unknown {
    return {
      name: "azureml-terraform",
      version,
      informationUri: ruleHref(),
      rules: [...rules.keys()].map((id) => ({
        id,
        shortDescription: { text: summaryOf(id) ?? id },
        helpUri: ruleHref(id),
      })),
    };
  }

  return {
    start: () =>
      printableAsIs(
        '{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"columnKind":"utf16CodeUnits","results":[',
      ),
    file(path, findings, lines) {
      const artifactLocation = { uri: uriOf(path, from) };
      let text = "";
      for (const { rule, source, severity, message, span, places } of findings) {
        const related = places.map((place) => ({
          physicalLocation: { artifactLocation: { uri: uriOf(place.path, from) }, region: regionOf(place) },
          message: { text: place.message },
        }));
        const result = {
          ruleId: rule,
          ruleIndex: indexOf(rule),
          level: levels[severity],
          message: { text: source === undefined ? message : `${source}: ${message}` },
          locations: [{ physicalLocation: { artifactLocation, region: regionOf(locationOf(lines, span)) } }],
          ...(related.length > 0 && { relatedLocations: related }),
        };
        text += separator + asJson(result);
        separator = ",\n";
      }
      return printableAsIs(text);
    },
    end: ({ covered }) =>
      printableAsIs(`\n],"tool":${asJson({ driver: driver() })},"properties":${asJson({ providers: covered })}}]}\n`),
  };
}

function regionOf({ line, column, endLine, endColumn }: Location): unknown {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function uriOf(path: string, from: string): string {
  const shown = shownPath(path, from);
  return shown === path ? pathToFileURL(path).href : shown.split(sep).map(encodeUriPart).join("/");
}
