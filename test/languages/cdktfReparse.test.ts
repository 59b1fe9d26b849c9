// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are a program's own.
/** A construct that is read again alone is read as in the whole text: what it leaves open, or does to others, is seen. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import { applyEdits } from "../../server/src/text/edit";
import { catalog } from "../harness/service";

const text = `import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

new KeyVault(this, "first", {
  name: "kv-first",
  tenantId: tenant.stringValue,
  skuName: "standard",
});

const second = new KeyVault(this, \`second\`, {
  name: \`kv-\${"second"}\`,
  tags: "\${element(local.a, 0).tags}",
  networkAcls: "\${{for k, v in local.b : k => v}}",
  contact: "%{ for one in local.c }\${one}%{ endfor }",
  location: "it's \`",
  tenantId: tenant.stringValue,
});
`;

/** What is typed in the place of what, one after the other, each in the first place that there is. */
const typed: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  "a longer name above expressions of Terraform's": [["kv-first", "kv-the-first"]],
  "a quote that is closed by nothing": [
    ['"standard"', '"standard'],
    ["kv-first", "kv-f"],
    ['"standard', '"standard"'],
  ],
  "a backtick that is closed much later": [
    ['"standard"', "`standard"],
    ["kv-first", "kv-f"],
    ["`standard", '"s"'],
  ],
  "a comment that another construct ends": [
    ["skuName", "/* skuName"],
    ["it's", "it is */"],
    ["location", "*/ location"],
    ["/* skuName", "skuName"],
  ],
  "a slash that begins nothing": [
    ['"standard"', "/ standard"],
    ["kv-first", "kv-f"],
    ["/ standard", "/ standard/"],
  ],
  "a name that is given something else": [
    ["tenant.stringValue", "tenant = other"],
    ["kv-first", "kv-f"],
  ],
  "a class that has a name": [
    ['"standard"', "class tenant {}"],
    ["kv-first", "kv-f"],
    ["class tenant {}", '"standard"'],
  ],
};

for (const [what, edits] of Object.entries(typed)) {
  it(what, () => {
    let document = cdktf.parse("main.ts", text, catalog);
    for (const [from, to] of edits) {
      const start = document.text.indexOf(from);
      assert.ok(start >= 0, from);
      const edit = { span: { start, end: start + from.length }, text: to };
      const fresh = cdktf.parse("main.ts", applyEdits(document.text, [edit]), catalog);
      document = cdktf.reparse(document, edit, catalog);
      assert.deepEqual(document, fresh, document.text);
    }
  });
}
