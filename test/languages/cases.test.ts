import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseProgram } from "../../server/src/languages/cdktf/parse/parseProgram";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { json } from "../../server/src/languages/json/json";
import { catalog } from "../harness/service";
import { caseFiles, writeCases } from "./caseFiles";
import { printDocument } from "./printDocument";

// UPDATE_CASES=1 writes what the parsers give now into the case files: look at the difference before you keep it.
const updates = process.env.UPDATE_CASES === "1";

// As variables, where HCL lets arguments are at top level.
testCases("hcl", (text) => printDocument(hcl.parse("case.tfvars", text)));
testCases("json", (text) => printDocument(json.parse("case.tf.json", text)));
testCases("cdktf", (text) => printDocument(parseProgram("case.ts", text, catalog)));

function testCases(folder: string, print: (text: string) => string): void {
  for (const [file, cases] of caseFiles(folder)) {
    if (updates) {
      const printed = cases.map((one) => ({ ...one, expected: print(one.text) }));
      writeCases(file, printed);
      continue;
    }
    describe(file, () => {
      for (const { name, text, expected } of cases) it(name, () => assert.equal(print(text), expected));
    });
  }
}
