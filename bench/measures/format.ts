// Formatting against reading the same text, which comes before it: both warm, in one process.
import { hcl } from "../../server/src/languages/hcl/hcl";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { median, timesOf } from "../stats";

const uri = "file:///module/main.tf";
const count = 16_000;

/** A long file in which every indented line is to be indented anew. */
export const format: Measure = async () => {
  const laidOut = requirements + terraformOf(makeResources(count * 60, "characters"));
  const text = laidOut.split("\n").slice(0, count).join("\n").replace(/^ +/gm, "");
  // Cut somewhere: what the last block still needs.
  const whole = text.slice(0, text.lastIndexOf("\n}\n") + 3);
  const document = hcl.parse(uri, whole);
  const reference = median(await timesOf(25, 5, () => hcl.parse(uri, whole)));
  const ours = median(await timesOf(25, 5, () => hcl.format(document)));
  const name = `format ${count} lines (reference: read them)`;
  return [{ name, unit: "ms", ours, reference, target: { ofReference: 3 } }];
};
