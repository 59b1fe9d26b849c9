// Findings for scripts: one array, one object a line, the same on every system.
import { sep } from "node:path";
import { asJson, printableAsIs } from "../printable";
import { locationOf, shownPath } from "./location";
import type { Report } from "./report";

/** Paths are as seen from the folder `from`. */
export function jsonReport(from: string): Report {
  let separator = "\n";
  const nameOf = (path: string) => shownPath(path, from).split(sep).join("/");
  return {
    start: () => printableAsIs("["),
    file(path, findings, lines, inForce) {
      const file = nameOf(path);
      const about = inForce && {
        provider: inForce.provider,
        providerVersion: inForce.version,
        known: inForce.known,
      };
      let text = "";
      for (const { span, severity, rule, source, message, places } of findings) {
        const related = places.map(({ path: other, ...place }) => ({ file: nameOf(other), ...place }));
        const more = related.length > 0 ? { related } : {};
        text +=
          separator + asJson({ file, ...locationOf(lines, span), severity, rule, message, source, ...about, ...more });
        separator = ",\n";
      }
      return printableAsIs(text);
    },
    end: () => printableAsIs("\n]\n"),
  };
}
