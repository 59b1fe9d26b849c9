/**
 * Cases of hover, many in a file below test/cases/hover: a title after `===`, the text with `$0` where the pointer is,
 * and after `---` the Markdown; a line `…` means any lines.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { caseFiles, nameOf, readFile } from "./harness/cases";
import { openInputs } from "./harness/inputs";
import { withReleases } from "./harness/newest";
import { serviceWith, uriOf } from "./harness/service";

for (const file of caseFiles("hover", ".txt")) {
  for (const part of withReleases(readFile(file)).split(/^=== /m).slice(1)) {
    const [title, ...rest] = part.split("\n");
    const [source = "", expected = ""] = rest.join("\n").split(/^---\n/m);
    test(`${file}: ${title}`, () => {
      const text = source.replace("$0", "");
      const service = serviceWith({ [nameOf(file)]: text });
      openInputs(service, file);
      const markdown = service.hover(uriOf(nameOf(file)), source.indexOf("$0"))?.markdown ?? "nothing";
      const pattern = expected
        .trim()
        .split("\n")
        .map((line) => (line === "…" ? "[\\s\\S]*" : literal(line)))
        .join("\n");
      assert.match(markdown, new RegExp(`^${pattern.replaceAll("\n[\\s\\S]*", "[\\s\\S]*")}$`));
    });
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
