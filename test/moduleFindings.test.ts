/**
 * Cases of several files below test/cases/modules: a title after `===`, each file after `--- its-name`, and in each file
 * every finding annotated as in the cases of rules. A file in a folder of its own is a module that others call.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { printFindings, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { serviceWith, uriOf } from "./harness/service";

for (const file of caseFiles("modules", ".txt")) {
  for (const part of readFile(file).split(/^=== /m).slice(1)) {
    const [title = "", ...sections] = part.split(/\n--- /);
    test(`${file}: ${title}`, () => {
      const files = sections.map((section) => {
        const [name = "", ...lines] = section.split("\n");
        return { name, ...readCase(`${lines.join("\n").trimEnd()}\n`) };
      });
      const service = serviceWith(Object.fromEntries(files.map(({ name, text }) => [name, text])));
      for (const { name, text, expected } of files)
        assert.deepEqual(printFindings(service.diagnose(uriOf(name)), text), expected, name);
    });
  }
}
