import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { caseFiles, writeCases } from "./caseFiles";
import { printDocument } from "./printDocument";

// UPDATE_CASES=1 writes what the reader gives now into the case files: look at the difference before you keep it.
const updates = process.env.UPDATE_CASES === "1";

for (const [file, cases] of caseFiles("hcl")) {
  describe(file, () => {
    for (const { name, text, expected } of cases) {
      if (updates) continue;
      it(name, () => assert.equal(printDocument(hcl.read("case.tfvars", text)), expected));
    }
  });
  if (!updates) continue;
  writeCases(
    file,
    cases.map((one) => ({ ...one, expected: printDocument(hcl.read("case.tfvars", one.text)) })),
  );
}
