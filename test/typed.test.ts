/**
 * What people type, and what it comes to: files in test/cases/typed, which begin with how many keys it takes at most. A line is what is done:
 * `file NAME`, `type TEXT`, `choose LETTERS -> LABEL` (the suggestion of that label once these letters are typed), `tab`, `enter`, `end`,
 * `below` for an empty line below everything, and `fix RULE` for the first fix of the first finding. Behind `---` is what has come of it, in which nothing is found; UPDATE_CASES=1 writes it.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { caseFiles, readFile } from "./harness/cases";
import { withReleases } from "./harness/newest";
import { serviceWith, uriOf } from "./harness/service";
import { createTypist, type Typist } from "./harness/typist";

for (const file of caseFiles("typed", ".txt")) {
  test(`${file} is typed with so many keys, and nothing is found in it`, () => {
    const written = readFile(file);
    const [head = "", expected = ""] = written.split(/^---.*\n/m);
    const [first = "", ...lines] = head.trim().split("\n");
    const most = Number(/^# at most (\d+) keys$/.exec(first)?.[1]);
    const service = serviceWith({});
    const typist = createTypist(service);
    const names: string[] = [];
    const costs: string[] = [];
    for (const line of lines) {
      if (line === "" || line.startsWith("#")) continue;
      const before = typist.keys;
      if (line.startsWith("file ")) names.push(line.slice("file ".length));
      act(typist, line);
      costs.push(`${String(typist.keys - before).padStart(4)}  ${line}`);
    }
    const texts = names.map((name) => `${service.text(uriOf(name))?.trimEnd()}\n`);
    const found = names.flatMap((name) =>
      service.diagnose(uriOf(name)).map(({ rule, message }) => `${rule}: ${message}`),
    );
    console.log(`  ${file}: ${typist.keys} keys${typist.notFirst.map((one) => `\n    not first: ${one}`).join("")}`);
    if (process.env.COSTS === "1") console.log(costs.join("\n"));
    if (process.env.UPDATE_CASES === "1") writeFileSync(file, `${head}---\n${texts.join("---\n")}`);
    else assert.equal(texts.join("---\n"), withReleases(written.slice(written.indexOf("---\n") + 4)));
    assert.deepEqual(found, [], texts.join("\n"));
    assert.ok(typist.keys <= most, `It takes ${typist.keys} keys instead of at most ${most}.\n${costs.join("\n")}`);
    assert.equal(expected === "" && process.env.UPDATE_CASES !== "1", false, "It says nothing of what comes of it.");
  });
}

function act(typist: Typist, line: string) {
  const [, word = "", rest = ""] = /^(\w+) ?(.*)$/.exec(line) ?? [];
  switch (word) {
    case "file":
      return typist.file(rest);
    case "type":
      return typist.type(rest);
    case "choose": {
      const [letters = "", label = ""] = rest.split(/ ?-> /);
      return typist.choose(letters, label);
    }
    case "tab":
      return typist.tab();
    case "enter":
      return typist.enter();
    case "end":
      return typist.end();
    case "below":
      return typist.below();
    case "fix":
      return typist.fix(rest);
    default:
      throw new Error(`Nobody knows how to "${line}".`);
  }
}
