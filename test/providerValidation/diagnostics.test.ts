/** Where in the code a provider's words are, and which of them our rules have said already. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { differenceReport } from "../../server/src/providerValidation/difference";
import type { ProviderDiagnostic } from "../../server/src/providerValidation/providerDiagnostic";
import { asProgram } from "../harness/asProgram";
import { pinned, serviceWith, uriOf } from "../harness/service";

const said = (
  path: ProviderDiagnostic["path"],
  summary = "It is wrong.",
  more: Partial<ProviderDiagnostic> = {},
): ProviderDiagnostic => ({
  severity: "error",
  summary,
  detail: "",
  path,
  ...more,
});

/** What comes of words about the first block in a file: each with the text that it is at. */
function opinionOn(code: string, words: readonly ProviderDiagnostic[], name = "main.tf", release = "thing 1.2.3") {
  const service = serviceWith({ [name]: code });
  const [question] = service.questionsFor(uriOf(name));
  assert.ok(question);
  const text = service.text(uriOf(name))!;
  const { findings, differences } = service.validationOutcome(question, words, release);
  return {
    differences,
    findings: findings.map(({ finding }) => finding),
    places: findings.map(({ finding: { span } }) => text.slice(span.start, span.end)),
  };
}

const code = `resource "thing_pool" "it" {
  name = "pool"
  tags = {
    a = "b"
  }
  sizes = [1, 2]
  rule {
    port = 1
  }
  rule {
    port = 2
    inner {
      deep = "x"
    }
  }
  dynamic "rule" {
    for_each = [3, 4]
    content {
      port = rule.value
    }
  }
  rule {
    port = 5
  }
}
`;

test("a path of the provider leads to what is written there", () => {
  const paths: readonly (readonly [ProviderDiagnostic["path"], string])[] = [
    [[], 'resource "thing_pool" "it"'],
    [["name"], '"pool"'],
    [["tags", "a"], '"b"'],
    [["sizes", 1], "2"],
    [["rule", 0, "port"], "1"],
    [["rule", 1, "inner", 0, "deep"], '"x"'],
    [["rule", 3, "port"], "rule.value"],
    [["rule", 4, "port"], "5"],
    [["rule", 1], "rule"],
    // What is not written means the body that it is missing in.
    [["other"], 'resource "thing_pool" "it"'],
    [["rule", 1, "other"], "rule"],
    [["rule", 9, "port"], 'resource "thing_pool" "it"'],
    [["tags", "none"], "tags"],
  ];
  for (const [path, place] of paths) {
    assert.deepEqual(opinionOn(code, [said(path)]).places, [place], path.join("."));
  }
});

test("in JSON", () => {
  const body = { name: "pool", rule: [{ port: 1 }, { port: 2 }], one: { deep: "x" }, tags: { a: "b" } };
  const json = JSON.stringify({ resource: { thing_pool: { it: body } } });
  const places = (path: ProviderDiagnostic["path"]) => opinionOn(json, [said(path)], "main.tf.json").places;
  assert.deepEqual(places(["name"]), ['"pool"']);
  assert.deepEqual(places(["rule", 1, "port"]), ["2"]);
  assert.deepEqual(places(["one", 0, "deep"]), ['"x"']);
  assert.deepEqual(places(["tags", "a"]), ['"b"']);
});

test("in a program", () => {
  const program = asProgram(`resource "azurerm_storage_account" "it" {
  name = "account"
  tags = { a = "b" }
  network_rules {
    default_action = "Deny"
  }
  blob_properties {
    cors_rule {
      allowed_methods = ["GET"]
    }
  }
}
`);
  const places = (path: ProviderDiagnostic["path"]) =>
    opinionOn(program, [said(path, "It is strange.")], "main.ts").places;
  assert.deepEqual(places(["name"]), ['"account"']);
  assert.deepEqual(places(["tags", "a"]), ['"b"']);
  assert.deepEqual(places(["network_rules", 0, "default_action"]), ['"Deny"']);
  assert.deepEqual(places(["blob_properties", 0, "cors_rule", 0, "allowed_methods", 0]), ['"GET"']);
});

test("the SDK's sentences name the argument that its paths may not", () => {
  const words = said(["rule", 1, "inner", 0, "other"], 'expected "rule.1.inner.0.deep" to be less');
  assert.deepEqual(opinionOn(code, [words]).places, ['"x"']);
});

test("the words are the provider's own, and its name stands beside them", () => {
  const [finding] = opinionOn(code, [
    said(["name"], "Wrong name", { detail: "It is taken.\nChoose another." }),
  ]).findings;
  assert.equal(finding?.message, "Wrong name: It is taken. Choose another.");
  assert.equal(finding?.source, "thing 1.2.3");
  assert.equal(finding?.severity, "error");
});

test("what rests on a variable, or on a block that may not be there, is a warning", () => {
  const open = `variable "all" {
  type    = set(string)
  default = ["a"]
}
${code.replace("[3, 4]", "var.all")}`;
  const severities = (text: string, one: ProviderDiagnostic) =>
    opinionOn(text, [one]).findings.map(({ severity }) => severity);
  assert.deepEqual(severities(code, said(["name"], "It is wrong.", { isAssumed: true })), ["warning"]);
  assert.deepEqual(severities(code, said(["rule", 2])), ["error"]);
  assert.deepEqual(severities(open, said(["rule", 2])), ["warning"]);
});

test("the same words at one place stand there once", () => {
  assert.equal(opinionOn(code, [said(["name"]), said(["name"])]).findings.length, 1);
});

const subnet = `resource "azurerm_storage_account" "it" {
  name                     = "account"
  resource_group_name      = "group"
  account_tier             = "Cheap"
  account_replication_type = "LRS"
}
${pinned("4.73.0")}`;

describe("what our rules say already", () => {
  test("about the same value, or about what is missing", () => {
    const words = [
      said(["account_tier"], 'expected account_tier to be one of ["Standard" "Premium"], got Cheap'),
      said(["location"], "Missing required argument", { detail: 'The argument "location" is required.' }),
    ];
    const { findings, differences } = opinionOn(subnet, words);
    assert.deepEqual(findings, []);
    assert.deepEqual(differences, []);
  });

  test("and what they do not", () => {
    const { findings, differences } = opinionOn(subnet, [said(["name"], "The name is taken.")]);
    assert.deepEqual(
      findings.map(({ message }) => message),
      ["The name is taken."],
    );
    const list = differences.map(({ by, path, rule }) => [by, path, rule]);
    assert.deepEqual(list, [
      ["provider", "name", undefined],
      ["rules", "", "missing-argument"],
      ["rules", "account_tier", "value-not-allowed"],
    ]);
  });

  test("about two of a group, of which the provider speaks at a third", () => {
    const machine = `resource "azurerm_linux_virtual_machine" "it" {
  source_image_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/g/providers/Microsoft.Compute/images/i"
  source_image_reference {
    publisher = "Canonical"
    offer     = "offer"
    sku       = "sku"
    version   = "latest"
  }
}
${pinned("5.2.0")}`;
    const members = "`os_managed_disk_id,source_image_id,source_image_reference`";
    const speaks = (name: string, members: string) =>
      opinionOn(machine, [
        said([name], "Invalid combination of arguments", {
          detail: `"${name}": only one of ${members} can be specified, but two were specified.`,
        }),
      ]).findings.length;
    assert.equal(speaks("os_managed_disk_id", members), 0);
    assert.equal(speaks("license_type", "`license_type,zone,source_image_id`"), 1);
  });

  test("and nothing of what another release takes", () => {
    const rules = (release: string) => opinionOn(subnet, [], "main.tf", release).differences.map(({ rule }) => rule);
    assert.deepEqual(rules("azurerm 4.73.0"), ["missing-argument", "value-not-allowed"]);
    assert.deepEqual(rules("azurerm 5.2.0"), []);
  });

  test("of a value that the provider was not told there is no difference", () => {
    const { differences } = opinionOn(subnet.replace('"Cheap"', "var.tier"), [], "main.tf");
    assert.deepEqual(
      differences.map(({ rule }) => rule),
      ["missing-argument"],
    );
  });
});

test("a report of differences has no secrets", () => {
  const secret = `resource "thing_pool" "it" {\n  admin_password = "correct-horse-battery"\n}\n`;
  const { differences } = opinionOn(secret, [said(["admin_password"], "too short")]);
  const report = differenceReport(differences, "0.1.0");
  assert.match(report, /## Said by the provider only/);
  assert.match(report, /### `thing_pool`, `admin_password` \(thing 1\.2\.3\)/);
  assert.match(report, /too short/);
  assert.match(report, /admin\\?_password/);
  assert.doesNotMatch(report, /horse/);
  assert.match(differenceReport([], "0.1.0"), /There is no difference/);
});

test("a block is asked about where it is declared, with what overrides it", () => {
  const files = {
    "main.tf": `resource "thing_pool" "it" {\n  name = "a"\n}\n`,
    "main_override.tf": `resource "thing_pool" "it" {\n  name = "b"\n}\n`,
  };
  const service = serviceWith(files);
  const [question, ...others] = Object.keys(files).flatMap((name) => service.questionsFor(uriOf(name)));
  assert.equal(others.length, 0);
  assert.equal(question?.uri, uriOf("main.tf"));
  const { findings } = service.validationOutcome(question!, [said(["name"])], "thing 1.2.3");
  assert.deepEqual(
    findings.map(({ uri, finding: { span } }) => [uri, service.text(uri)?.slice(span.start, span.end)]),
    [[uriOf("main_override.tf"), '"b"']],
  );
});
