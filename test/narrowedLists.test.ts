/**
 * Lists of values are whole: what VS Code shows of one that was opened in front of a word, once the word is typed, is in the order of the cases of
 * completion, for which the server is asked behind the word.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asListed } from "./harness/asListed";
import { caseFiles, nameOf, readFile } from "./harness/cases";
import { openInputs } from "./harness/inputs";
import { withReleases } from "./harness/newest";
import { serviceWith, uriOf } from "./harness/service";

let compared = 0;

for (const file of caseFiles("complete", ".txt").filter(
  (one) => nameOf(one).endsWith(".tf") && !/\/(?:beside|live|folders|fields|tests|places)\./.test(one),
)) {
  test(`${file}: narrowed`, () => {
    const wrong: string[] = [];
    for (const part of withReleases(readFile(file)).split(/^=== /m).slice(1)) {
      const [title = "", ...rest] = part.split("\n");
      const [source = "", ...expectations] = rest.join("\n").split(/^--- /m);
      const offset = source.indexOf("$0");
      const text = source.replace("$0", "");
      const uri = uriOf(nameOf(file));
      const service = serviceWith({ [nameOf(file)]: text });
      openInputs(service, file);
      const first = expectations.map((one) => /^first: ?(.*)/.exec(one)?.[1]).find(Boolean);
      const asked = service.complete(uri, offset).items;
      const start = asked[0]?.replace.start ?? offset;
      if (!first || start >= offset || /\W/.test(text.slice(start, offset))) continue;
      // A list opens by itself behind a blank, and else with the first letter.
      const opened = text[start - 1] === " " ? start : start + 1;
      service.open(uri, text.slice(0, opened) + text.slice(offset));
      const { items, isIncomplete } = service.complete(uri, opened, undefined, true);
      if (isIncomplete) continue;
      compared++;
      const expected = first.split(/,\s*/).filter(Boolean);
      const labels = asListed(items, text, offset).map(({ label }) => label);
      if (labels.slice(0, expected.length).join() !== expected.join())
        wrong.push(`${title}: ${labels.slice(0, expected.length + 3).join(", ")} instead of ${expected.join(", ")}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test("many lists are narrowed", () => assert.ok(compared > 25, `${compared}`));
