// `azureml-terraform order`: in which order a module is applied and destroyed.
import { fileURLToPath } from "node:url";
import { lazy } from "../../core";
import type { PlaceInDocument, Timeline } from "../../features/timeline/timeline";
import { Lines } from "../../text/index";
import { modulesIn, type Opening } from "./modules/modulesIn";
import type { Output } from "./output";
import { asLines, type Printable, printableAsIs } from "./printable";
import { locationOf, shownPath } from "./report/location";
import type { ExitCode } from "./reporter";

/** In which forms it is written. */
export const orderFormats = ["text", "mermaid", "svg", "json"] as const;

export type OrderFormat = (typeof orderFormats)[number];

/** Writes it for the module in a folder. 2 where there is none, or something cannot be read. */
export async function order(
  path: string,
  format: OrderFormat,
  output: Output,
  { complain, ...opening }: Opening,
): Promise<ExitCode> {
  const { service } = opening;
  let [isRead, isFound] = [true, false];
  const unreadable = (message: string) => {
    isRead = false;
    complain(message);
  };
  for await (const { uri } of modulesIn(path, { ...opening, complain: unreadable })) {
    const timeline = service.timeline(uri);
    // What mentions the CDK may be anything; a folder has one module beside its programs.
    if (!timeline || (timeline.steps.length === 0 && isFound)) continue;
    if (isFound) {
      complain(`There are several modules in ${path}: name a file. The first one is shown.`);
      break;
    }
    isFound = true;
    output.write(written(timeline, format, placesIn));
  }
  if (!isFound && isRead) complain(`There is no module in ${path}: name a folder with Terraform files.`);
  await output.end();
  return isFound && isRead ? 0 : 2;

  function placesIn({ uri, span }: PlaceInDocument): string {
    const { line } = locationOf(new Lines(service.text(uri) ?? ""), span);
    return `${shownPath(fileURLToPath(uri), process.cwd())}:${line}`;
  }
}

function written(timeline: Timeline, format: OrderFormat, placeOf: (place: PlaceInDocument) => string): Printable {
  const { timelineJson, timelineMermaid, timelineSvg, timelineText } = lazy();
  if (format === "json") return printableAsIs(`${JSON.stringify(timelineJson(timeline, placeOf), null, 2)}\n`);
  // Both are escaped for what reads them.
  if (format === "svg") return printableAsIs(timelineSvg(timeline));
  return format === "mermaid" ? printableAsIs(timelineMermaid(timeline)) : asLines(timelineText(timeline, placeOf));
}
