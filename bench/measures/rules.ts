// All rules over a module of many files: against the time that it takes to read it, and after a keystroke in one of its
// files, where every file is asked for its findings again.
import { createService } from "../../server/src/createService";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Service } from "../../server/src/service";
import { builtCatalog } from "../builtCatalog";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { median, percentile, timesOf } from "../stats";

const files = 200;
const lines = 20_000;

export const rules: Measure = async () => {
  const catalog = builtCatalog();
  const texts = makeFiles(makeResources(lines, "lines"), files).map(terraformOf);
  const uris = texts.map((_, index) => `file:///module/part-${index}.tf`);
  const readAll = () => {
    for (const [index, text] of texts.entries()) hcl.read(uris[index]!, text);
  };
  const read = median(await timesOf(30, 15, readAll));
  const opened = () => {
    const service = createService(catalog);
    service.open("file:///module/versions.tf", requirements);
    for (const [index, text] of texts.entries()) service.open(uris[index]!, text);
    return service;
  };
  const allOf = (service: Service) => {
    for (const uri of uris) service.diagnose(uri);
  };
  const service = opened();
  const all = () => allOf(service);
  // What has been found is kept, so each time by a service that has read everything and looked at nothing yet.
  const times: number[] = [];
  for (let run = -10; run < 20; run++) {
    const fresh = opened();
    const start = performance.now();
    allOf(fresh);
    if (run >= 0) times.push(performance.now() - start);
  }
  const check = median(times);
  /** Types a sign into every seventh file in turn, and takes it back the next time round. */
  const pressing = (placeIn: (text: string) => number) => {
    const places = uris.map((uri) => placeIn(service.text(uri)!));
    let pressed = 0;
    return () => {
      const at = (pressed++ * 7) % uris.length;
      const [uri, start] = [uris[at]!, places[at]!];
      const isTyped = service.text(uri)![start] === "q";
      service.change(uri, { span: { start, end: start + (isTyped ? 1 : 0) }, text: isTyped ? "" : "q" });
      all();
    };
  };
  const inValue = await timesOf(
    400,
    50,
    pressing((text) => text.indexOf(' = "') + 4),
  );
  const inName = await timesOf(
    100,
    20,
    pressing((text) => text.indexOf('" "') + 3),
  );
  return [
    {
      name: "all rules, 20,000 lines in 200 files (reference: reading them)",
      unit: "ms",
      ours: check,
      reference: read,
      target: { ofReference: 2 },
    },
    {
      name: "findings of all files after a keystroke in a value, p95",
      unit: "ms",
      ours: percentile(inValue, 95),
      target: { atMost: 30 },
    },
    {
      name: "findings of all files after a keystroke in a resource's name, p95",
      unit: "ms",
      ours: percentile(inName, 95),
      target: { atMost: 30 },
    },
  ];
};
