// Text into the model, against HashiCorp's parser, which makes JSON of it: the same text, both warm, in one process.
// Not the same work: ours keeps positions and reads on after mistakes, theirs does not.
import { parse } from "@cdktf/hcl2json";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { makeResources } from "../inputs/makeResources";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { median, timesOf } from "../stats";

const uri = "file:///module/main.tf";

/** 1 MB of Terraform, and one keystroke in it. */
export const reader: Measure = async () => {
  const text = requirements + terraformOf(makeResources(1_000_000, "characters"));
  const ours = median(await timesOf(15, 5, () => hcl.parse(uri, text)));
  const reference = median(await timesOf(5, 2, () => parse("main.tf", text)));
  return [
    { name: "read 1 MB of HCL (reference: hcl2json)", unit: "ms", ours, reference, target: { ofReference: 1 / 10 } },
    { name: "reread it after a keystroke (reference: hcl2json)", unit: "ms", ours: await keystroke(text), reference },
  ];
};

async function keystroke(text: string): Promise<number> {
  let document = hcl.parse(uri, text);
  // Halfway: on average half of the spans behind it move.
  const start = text.indexOf('"', text.length / 2);
  const type = () => {
    document = hcl.reparse!(document, { span: { start, end: start }, text: " " });
  };
  return median(await timesOf(50, 10, type));
}
