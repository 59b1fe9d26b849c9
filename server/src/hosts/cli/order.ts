// `azureml-terraform order`: in which order a module is applied and destroyed.
import { fileURLToPath } from "node:url";
import { lazy } from "../../core";
import type { PlaceInDocument, Timeline } from "../../features/timeline/timeline";
import { Lines } from "../../text/index";
import { type Opening, writeOfModule } from "./modules/modulesIn";
import type { Output } from "./output";
import { asLines, type Printable } from "./printable";
import { locationOf, shownPath } from "./report/location";
import type { ExitCode } from "./reporter";

/** In which forms it is written. */
export const orderFormats = ["text", "mermaid", "svg", "json"] as const;

type OrderFormat = (typeof orderFormats)[number];

/** Writes the order of the module in a folder. */
export function order(path: string, format: OrderFormat, output: Output, opening: Opening): Promise<ExitCode> {
  const { service } = opening;
  let count = 0;
  // Of thousands of steps in one file each has its place.
  const known = new Map<string, Lines>();
  const placesIn = ({ uri, span }: PlaceInDocument) => {
    const lines = known.get(uri) ?? new Lines(service.text(uri) ?? "");
    known.set(uri, lines);
    const { line } = locationOf(lines, span);
    return `${shownPath(fileURLToPath(uri), process.cwd())}:${line}`;
  };
  return writeOfModule(
    path,
    (uri) => {
      const timeline = service.timeline(uri);
      // What mentions the CDK may be anything; a folder has one module beside its programs.
      return timeline && (timeline.steps.length > 0 || count++ === 0) ? written(timeline, format, placesIn) : undefined;
    },
    output,
    opening,
  );
}

function written(timeline: Timeline, format: OrderFormat, placeOf: (place: PlaceInDocument) => string): Printable {
  const { timelineJson, timelineMermaid, timelineSvg, timelineText } = lazy();
  // Each is escaped for what reads it, and then for who reads along.
  if (format === "json") return asLines(`${JSON.stringify(timelineJson(timeline, placeOf), null, 2)}\n`);
  if (format === "svg") return asLines(timelineSvg(timeline));
  return asLines(format === "mermaid" ? timelineMermaid(timeline) : timelineText(timeline, placeOf));
}
