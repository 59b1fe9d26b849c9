// Configurations that the tests of scanners and of a cost estimate are made of: other people's everyday Terraform, mostly right, with what they look for in it.
import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { moduleCases } from "./cases.mjs";
import { filesBelow } from "./material.mjs";

/** Files that a configuration may read. */
const isRead = (path, text) =>
  /\.(?:tf|tf\.json|hcl|tfvars|tpl|tftpl|json|ya?ml|txt|sh)$/.test(path) && text.length < 100_000;

/**
 * A suite for each, and one of all that is of azurerm alone, which the binary of that provider judges where there is one. Their cases say nothing
 * of what is refused in them, and are too many for programs that have to be waited for. They are alike: of `part` cases one is taken, always the same.
 */
export function scannerSuites(material, binary, part) {
  const version = /_v(\d+\.\d+\.\d+)/.exec(basename(binary ?? ""))?.[1];
  const suites = [
    { name: "Checkov", cases: casesBelow(material, ["checkov/tests/terraform"]) },
    { name: "Trivy", cases: examplesIn(join(material, "trivy-checks/checks")) },
    {
      name: "Infracost",
      cases: casesBelow(material, [
        ...["internal/providers/terraform", "internal/hcl", "cmd/infracost/testdata", "examples"].map(
          (path) => `infracost/${path}`,
        ),
      ]),
    },
  ];
  const ofAzurerm = suites.flatMap(({ name, cases }) =>
    cases
      .filter((one) => version && isOfAzurerm(one))
      .map((one) => ({ ...pinned(one, version), name: `${name}/${one.name}` })),
  );
  const others = suites.map(({ name, cases }) => ({
    ...{ name, program: "mocked", isAlone: true },
    cases: cases.filter((one) => !version || !isOfAzurerm(one)),
  }));
  return [...others, { name: "Scanners: azurerm", program: "azurerm", isAlone: true, cases: ofAzurerm }]
    .map((suite) => ({ ...suite, cases: suite.cases.filter((_, index) => index % part === 0) }))
    .filter(({ cases }) => cases.length > 0);
}

function casesBelow(material, bases) {
  return bases.flatMap((base) => {
    const folder = join(material, base);
    const all = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? moduleCases(folder, basename(folder)) : [];
    return all.map((one) => ({
      ...one,
      files: Object.fromEntries(Object.entries(one.files).filter(([path, text]) => isRead(path, text))),
    }));
  });
}

/** What the checks have as examples: texts in a list of YAML, each further in than its dash. */
function examplesIn(folder) {
  const files = Object.entries(filesBelow(folder)).filter(([path]) => path.endsWith(".yaml"));
  return files.flatMap(([path, bytes]) => {
    const [, terraform = ""] = `\n${bytes}`.split(/\nterraform:\n/);
    const own = terraform.split(/\n(?=\S)/)[0];
    const texts = [...own.matchAll(/^( *)- \|-?\n((?:(?:\1 +.*)?\n?)*)/gm)];
    return texts.map(([, , text], index) => ({ name: `${path}/${index}`, files: { "main.tf": withoutIndent(text) } }));
  });
}

function withoutIndent(text) {
  const [indent = ""] = /^ +/.exec(text) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

/** Whether all its types are of azurerm, and nothing in it says which release it is for. */
function isOfAzurerm({ files }) {
  const texts = Object.entries(files).flatMap(([path, text]) => (path.endsWith(".tf") ? [String(text)] : []));
  const all = texts.join("\n");
  const types = [...all.matchAll(/^\s*(?:resource|data)\s+"([^"]+)"/gm)].map(([, type]) => type);
  const isOther = /^\s*(?:required_providers|module)\b|^\s*provider\s+"(?!azurerm")/m.test(all);
  const isPinned = /^\s*provider\s+"azurerm"\s*\{[^}]*\bversion\s*=/m.test(all);
  return types.length > 0 && types.every((type) => type.startsWith("azurerm_")) && !isOther && !isPinned;
}

function pinned({ files, ...one }, version) {
  const pin = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n`;
  return { ...one, files: { ...files, "referee_versions.tf": pin } };
}
