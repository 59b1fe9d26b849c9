// What people see of the project where they install it and where they report something.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { issueFormAddress } from "../../client/src/commands/issueForm";
import manifest from "../../package.json";
import { readFile } from "../harness/cases";
import { root } from "../harness/service";
import { readYaml } from "./yaml";

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const home = ".github/ISSUE_TEMPLATE";
const names = readdirSync(join(root, home)).filter((file) => file !== "config.yml");

test("package.json says all that the marketplaces show", () => {
  const { preview, pricing, qna, galleryBanner, categories, keywords, description, publisher } = manifest;
  assert.equal(preview, manifest.version.startsWith("0."));
  assert.deepEqual({ pricing, qna }, { pricing: "Free", qna: false });
  assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
  assert.ok(["dark", "light"].includes(galleryBanner.theme));
  // Marketplaces refuse more, and words that come twice.
  assert.ok(categories.length <= 5 && keywords.length <= 30);
  for (const all of [categories, keywords]) assert.equal(new Set(all).size, all.length);
  assert.ok(description.length > 50 && description.length <= 200, String(description.length));
  assert.match(publisher, /^[a-z][a-z-]+$/);
  assert.ok(!("sponsor" in manifest));
});

test("there is a form for each kind of issue, as GitHub reads it", () => {
  assert.deepEqual(names.sort(), ["bug.yml", "fact.yml", "finding.yml"]);
  for (const file of names) {
    const { name, description, labels, body } = readYaml<Form>(`${home}/${file}`);
    for (const text of [name, description, ...labels]) assert.ok(typeof text === "string" && text !== "", file);
    const fields = body.filter(({ type }) => type !== "markdown");
    for (const { type, id, attributes } of fields) {
      assert.ok(["input", "textarea", "dropdown"].includes(type), `${file}: ${type}`);
      assert.match(id ?? "", /^[a-z]+$/);
      assert.ok(attributes.label, `${file}: ${id}`);
      assert.equal(attributes.options !== undefined, type === "dropdown");
    }
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, file);
    // Filled in by the address of the form.
    assert.ok(
      fields.some(({ id, type }) => id === "versions" && type === "textarea"),
      file,
    );
  }
  assert.deepEqual(readYaml(`${home}/config.yml`), { blank_issues_enabled: true });
});

test("issues are reported in these forms, with versions that say only what they say", () => {
  const own = { bugs: { url: "https://github.com/owner/na.me/issues" } };
  for (const form of ["bug", "finding", "fact"] as const) {
    assert.ok(names.includes(`${form}.yml`));
    const address = new URL(issueFormAddress(own, form, "- Extension: 0.1.0\n- Beside: a & b?title=x#y 100%")!);
    assert.equal(address.origin + address.pathname, "https://github.com/owner/na.me/issues/new");
    assert.deepEqual(
      [...address.searchParams],
      [
        ["template", `${form}.yml`],
        ["versions", "- Extension: 0.1.0\n- Beside: a   b title x y 100 "],
      ],
    );
  }
  const others = [undefined, {}, "https://example.com/issues", "https://github.com/o/n", { url: "command:x" }];
  for (const bugs of others) assert.equal(issueFormAddress({ bugs }, "bug", ""), undefined);
});

test("what is supported is said once, and security says the same", () => {
  const versions = readFile("docs/versioning.md");
  for (const counted of ["ids of rules", "severities", "settings", "SARIF", "requests", "tools for agents"])
    assert.match(versions, new RegExp(`^\\| [^|]*${counted}`, "m"), counted);
  for (const page of [versions, readFile("SECURITY.md")]) {
    assert.match(page, /newest\s+preview/);
    assert.match(page, /for six months after/);
  }
  assert.match(readFile("SECURITY.md"), /\(docs\/versioning\.md#support\)/);
});
