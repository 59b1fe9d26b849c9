// What is reported of a module, and how it is written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { learnedSection } from "../../server/src/features/doctor/doctor";
import { type ReportSection, reportText } from "../../server/src/redact/report";
import { pinned, serviceWith, uriOf } from "../harness/service";

const factsOf = (sections: readonly ReportSection[]) =>
  Object.fromEntries(sections.flatMap(({ facts }) => facts.map((fact) => [fact.name, fact])));

const lockOf = (version: string) =>
  `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${version}"\n}\n`;

test("each provider that a module uses has its version, and where that comes from", () => {
  const service = serviceWith({
    "main.tf": 'resource "azapi_resource" "a" {}\nresource "random_pet" "b" {}\nresource "terraform_data" "c" {}\n',
    "versions.tf": pinned("~> 4.0"),
  });
  service.setFolder("file:///module", { parents: [], lock: lockOf("4.40.0"), lockIn: "." });
  const sections = service.moduleReport(uriOf("main.tf"));
  assert.deepEqual(
    sections.map(({ heading }) => heading),
    ["Providers of module", "Module module"],
  );
  const { azapi, azurerm, random, ...rest } = factsOf(sections);
  assert.match(
    azurerm!.value,
    /^4\.40\.0\. The file \.terraform\.lock\.hcl .*Everything .* is known of azurerm 4\.40\.0\.$/,
  );
  assert.match(azapi!.value, /^2\.\d+\.\d+\. \w.*\.$/);
  assert.match(random!.value, /^nothing is known of it/);
  assert.deepEqual(
    [azapi, azurerm, random].map((fact) => fact?.toDo),
    [
      "Require azapi from Azure/azapi in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.",
      undefined,
      undefined,
    ],
  );
  assert.ok(!("terraform" in rest));
});

test("what is wrong with a version is to be done", () => {
  const service = serviceWith({
    "main.tf": 'provider "azurerm" {\n  features {}\n}\n',
    "versions.tf": pinned("~> 4.0"),
  });
  service.setFolder("file:///module", { parents: [], lock: lockOf("3.20.0"), lockIn: "." });
  assert.match(factsOf(service.moduleReport(uriOf("main.tf"))).azurerm!.toDo!, /3\.20\.0/);
  const little = serviceWith({ "main.tf": pinned("1.2.0") });
  assert.match(factsOf(little.moduleReport(uriOf("main.tf"))).azurerm!.toDo!, /learn the installed provider/);
});

test("a module says what runs it, what its repository sets, what was not read, and what edits are compared with", () => {
  const text = 'terraform {\n  required_version = ">= 1.9"\n}\nresource "azurerm_resource_group" "a" {}\n';
  const service = serviceWith({ "main.tf": text });
  const plain = factsOf(service.moduleReport(uriOf("main.tf")));
  assert.equal(plain.Terraform?.value, 'required_version is ">= 1.9".');
  assert.match(plain["configuration of the repository"]!.value, /^There is no /);
  assert.match(plain["edits are compared with"]!.value, /^nothing/);
  assert.ok(!("edits are compared with" in factsOf(service.moduleReport(uriOf("main.tf"), false))));
  service.setFolder("file:///module", {
    parents: [],
    leftOut: ["big.tf"],
    configuration: { rules: { deprecated: "off" }, requireReason: true },
    toolVersions: [{ program: "OpenTofu", version: "1.10.2", file: ".opentofu-version" }],
  });
  service.setCommitted(uriOf("main.tf"), text);
  const told = factsOf(service.moduleReport(uriOf("main.tf")));
  assert.equal(told.OpenTofu?.value, 'required_version is ">= 1.9"; .opentofu-version chooses OpenTofu 1.10.2.');
  const configured = ".azureml-terraform.json sets deprecated: off. Suppressions need a reason.";
  assert.equal(told["configuration of the repository"]?.value, configured);
  assert.match(told.files!.toDo!, /^Left out: big\.tf\./);
  assert.equal(told["edits are compared with"]?.value, "the last commit");
});

test("a called module of which nothing is read is told, and one that is read or surely missing is not", () => {
  const calls = ["../read", "../outside", "./gone", "Azure/naming/azurerm"].map(
    (source, at) => `module "m${at}" {\n  source = "${source}"\n}\n`,
  );
  const service = serviceWith({ "main.tf": calls.join("") });
  service.open("file:///read/main.tf", 'output "a" {\n  value = 1\n}\n');
  service.setFolder("file:///module", { parents: [], missing: ["./gone/"] });
  const fact = factsOf(service.moduleReport(uriOf("main.tf")))["called modules"];
  assert.equal(fact?.value, "no file of ../outside/ is read.");
  assert.match(
    fact?.toDo ?? "",
    /^Nothing is known of the modules in \.\.\/outside\/,.* open a folder that holds them too\.$/,
  );
  service.open("file:///outside/main.tf", "");
  assert.equal(factsOf(service.moduleReport(uriOf("main.tf")))["called modules"], undefined);
});

test("of a file that is not known nothing is said", () => {
  assert.deepEqual(serviceWith({}).moduleReport(uriOf("main.tf")), []);
});

test("what could be learned is to be done, and what was learned is told", () => {
  const how = "do this";
  const [learned, could, kept] = learnedSection({
    learnable: [{ name: "random", version: "3.9.0" }],
    learned: ["thing 1.2.3"],
    kept: 2,
    how,
  }).facts;
  assert.deepEqual([learned?.value, kept?.value], ["thing 1.2.3", "2 releases"]);
  assert.equal(could?.toDo, "Not everything is known of random 3.9.0: do this.");
  const none = learnedSection({ learnable: [], learned: [], kept: 1, how });
  assert.deepEqual(
    none.facts.map(({ value, toDo }) => [value, toDo]),
    [
      ["none", undefined],
      ["none", undefined],
      ["1 release", undefined],
    ],
  );
});

test("a report begins with what to do", () => {
  const fine = { name: "one", value: "is as it should be" };
  const wrong = { name: "two", value: "is not", toDo: "Mend it." };
  const sections = [
    { heading: "Some", facts: [fine, wrong] },
    { heading: "None", facts: [] },
  ];
  assert.equal(
    reportText("Report", sections),
    "# Report\n\n## What to do\n\n- two: Mend it.\n\n## Some\n\n- one: is as it should be\n- two: is not\n",
  );
  assert.match(reportText("Report", [{ heading: "Some", facts: [fine] }]), /## What to do\n\n- Nothing is wrong\.\n/);
});

test("no text from outside is more than text in a report", () => {
  const hostile = "[a](command:b) ![c](https://d) <img src=x> `e` \n# f\n- g \u202e **h** | $(i) ~~j~~";
  const text = reportText(hostile, [{ heading: hostile, facts: [{ name: hostile, value: hostile, toDo: hostile }] }]);
  assert.equal(text.split("\n").filter((line) => line !== "").length, 5);
  assert.doesNotMatch(text, /(?<!\\)[[\]<`*|~$]|\u202e|(?<!\\):\/\/|command:/);
});

test("no secret that is written where none is expected gets into a report", () => {
  const value = 'required_version is ">= ghp_hunter2hunter2hunter2", from git::https://me:hunter2@example.com/x.git';
  const text = reportText("Doctor", [{ heading: "Module", facts: [{ name: "password=hunter2", value, toDo: value }] }]);
  assert.doesNotMatch(text, /hunter2/);
  assert.match(text, /example.*com/);
});
