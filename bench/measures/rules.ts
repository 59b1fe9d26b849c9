// Findings, in one process. In a module of many files: the first ones after it was read, all of them again, and those after a
// keystroke, where every file is asked for its findings; and after a keystroke in one long file, which alone is asked. Checking
// takes a multiple of reading, which grows with the rules: what people wait for has a target, and the multiple is for information.
import { createService } from "../../server/src/createService";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Service } from "../../server/src/service";
import { builtCatalog } from "../builtCatalog";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { median, percentile, timesOf } from "../stats";

const files = 200;
const lines = 20_000;
const versions = "file:///module/versions.tf";

export const rules: Measure = async () => {
  const texts = makeFiles(makeResources(lines, "lines"), files).map(terraformOf);
  const uris = texts.map((_, index) => `file:///module/part-${index}.tf`);
  const open = () => opened([[versions, requirements], ...texts.map((text, index) => [uris[index]!, text] as const)]);
  const read = median(
    await timesOf(30, 15, () => {
      for (const [index, text] of texts.entries()) hcl.parse(uris[index]!, text);
    }),
  );
  const service = open();
  const calling = open();
  for (const [uri, text] of beside) calling.open(uri, text);
  const long = opened([["file:///module/long.tf", requirements + terraformOf(makeResources(16_000, "lines"))]]);
  return [
    {
      name: "first findings in 20,000 lines in 200 files, which were just read (reference: reading them)",
      unit: "ms",
      ours: median(timesOfFirst(open, uris)),
      reference: read,
      target: { atMost: 250 },
    },
    {
      name: "all their findings again, with another version in force (reference: reading them)",
      unit: "ms",
      ours: median(await timesOf(30, 15, upgrading(service, uris))),
      reference: read,
      target: { atMost: 150 },
    },
    ...rows(
      "findings of all files after a keystroke in a value",
      await timesOf(400, 50, pressing(service, uris, inValue)),
      30,
    ),
    ...rows(
      "findings of all files after a keystroke in a resource's name",
      await timesOf(100, 20, pressing(service, uris, inName)),
      30,
    ),
    ...rows(
      "the same beside 300 variables and 20 calls of a module",
      await timesOf(400, 50, pressing(calling, uris, inValue, [...uris, ...beside.map(([uri]) => uri)])),
      30,
    ),
    ...rows(
      "findings of 16,000 lines in 1 file after a keystroke in a value",
      await timesOf(400, 50, pressing(long, ["file:///module/long.tf"], inValue)),
      10,
    ),
  ];
};

/** What asks of all that is in a module who uses it, and whether it waits for itself. */
const beside = [
  ["file:///module/network/main.tf", 'variable "name" {\n  type = string\n}\n\noutput "id" {\n  value = var.name\n}\n'],
  ["file:///module/calls.tf", many(20, (at) => `module "m${at}" {\n  source = "./network"\n  name   = "a"\n}\n`)],
  ["file:///module/variables.tf", many(300, (at) => `variable "v${at}" {\n  type = string\n}\n`)],
] as const;

function many(count: number, one: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => one(at)).join("\n");
}

export const inValue = ' = "';
const inName = '" "';

export function opened(documents: readonly (readonly [uri: string, text: string])[]): Service {
  const service = createService(builtCatalog());
  for (const [uri, text] of documents) service.open(uri, text);
  return service;
}

function diagnoseAll(service: Service, uris: readonly string[]): void {
  for (const uri of uris) service.diagnose(uri);
}

/** What has been found is kept, so each time of a service that has read everything and looked at nothing yet. */
function timesOfFirst(open: () => Service, uris: readonly string[]): number[] {
  const times: number[] = [];
  for (let run = -10; run < 20; run++) {
    const fresh = open();
    const start = performance.now();
    diagnoseAll(fresh, uris);
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** What `terraform init -upgrade` does, and going back: all blocks are looked at again. */
function upgrading(service: Service, uris: readonly string[]): () => void {
  let runs = 0;
  return () => {
    const version = runs++ % 2 === 0 ? "4.50.0" : "4.45.0";
    const lock = `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${version}"\n}\n`;
    service.setFolder("file:///module", { parents: [], lock });
    diagnoseAll(service, uris);
    if (service.status(uris[0]!)?.version !== version) throw new Error(`azurerm ${version} is not in force.`);
  };
}

/** Types a sign behind a `place` in the middle of every seventh file in turn, and takes it back the next time round; all that is `asked` is looked at each time. */
export function pressing(service: Service, uris: readonly string[], place: string, asked = uris): () => void {
  const starts = uris.map((uri) => {
    const text = service.text(uri)!;
    return text.indexOf(place, text.length / 2) + place.length;
  });
  let pressed = 0;
  return () => {
    const at = (pressed++ * 7) % uris.length;
    const [uri, start] = [uris[at]!, starts[at]!];
    const isTyped = service.text(uri)![start] === "q";
    service.change(uri, { span: { start, end: start + (isTyped ? 1 : 0) }, text: isTyped ? "" : "q" });
    diagnoseAll(service, asked);
  };
}

function rows(name: string, times: readonly number[], atMost: number): Row[] {
  return [
    { name: `${name}, p50`, unit: "ms", ours: median(times) },
    { name: `${name}, p95`, unit: "ms", ours: percentile(times, 95), target: { atMost } },
  ];
}
