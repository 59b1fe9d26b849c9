// `npm run bench`: everything that can be measured of us beside something else that does the same work, in one run and
// as one table. Times differ from machine to machine and from minute to minute; ratios hardly do. A load above the
// number of cores makes every p95 worse. A missed target is printed, and does not fail the run.
// `-- --only reader,start` leaves the others out.
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Measure } from "./measure";
import { activation } from "./measures/activation";
import { azapi } from "./measures/azapi";
import { azureLists } from "./measures/azureLists";
import { catalog } from "./measures/catalog";
import { check } from "./measures/check";
import { conversion } from "./measures/conversion";
import { drift } from "./measures/drift";
import { format } from "./measures/format";
import { importByProvider } from "./measures/importByProvider";
import { importGroup } from "./measures/importGroup";
import { keystrokes } from "./measures/keystrokes";
import { keysWhilePlanned } from "./measures/keysWhilePlanned";
import { learned } from "./measures/learned";
import { memory } from "./measures/memory";
import { navigation } from "./measures/navigation";
import { order } from "./measures/order";
import { reader } from "./measures/parser";
import { plan } from "./measures/plan";
import { planByProvider } from "./measures/planByProvider";
import { programKeystrokes } from "./measures/programKeystrokes";
import { programReader } from "./measures/programParser";
import { programs } from "./measures/programs";
import { ranges } from "./measures/ranges";
import { rules } from "./measures/rules";
import { scaling } from "./measures/scaling";
import { sizes } from "./measures/sizes";
import { start } from "./measures/start";
import type { Row } from "./row";
import { tableOf } from "./table";

const measures: Readonly<Record<string, Measure>> = {
  reader,
  rules,
  order,
  scaling,
  format,
  programReader,
  programKeystrokes,
  keystrokes,
  azapi,
  navigation,
  structure: ranges,
  start,
  check,
  conversion,
  importGroup,
  importByProvider,
  drift,
  azureLists,
  plan,
  planByProvider,
  keysWhilePlanned,
  activation,
  memory,
  catalog,
  learned,
  programs,
  sizes,
};

void run();

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const names = values.only?.split(",") ?? Object.keys(measures);
  const rows: Row[] = [];
  for (const name of names) {
    const measure = measures[name];
    if (!measure) {
      console.error(`There is no measure ${name}: there are ${Object.keys(measures).join(", ")}.`);
      process.exitCode = 2;
      return;
    }
    console.log(`Measuring ${name} …`);
    try {
      rows.push(...(await measure((sentence) => console.log(`  ${sentence}`))));
    } catch (error) {
      // What the others have measured in minutes is not lost for it.
      console.error(error);
      process.exitCode = 1;
    }
  }
  console.log(`\n${tableOf(rows)}\n`);
  console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}.`);
  // hcl2json's Go program would keep the process alive for ever.
  process.exit();
}
