import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { rules } from "../../server/src/rules/rules";
import { Lines } from "../../server/src/text/lines";
import { serviceWith, uriOf } from "../harness/service";
import type { Terraform } from "../terraform/openTerraform";
import type { Module } from "./modules";

/** An error in a module: where, and in whose words. */
export interface Verdict {
  readonly file: string;
  readonly line: number;
  /** What kind of error it is: Terraform's summary, or the id of our rule. */
  readonly kind: string;
  readonly message: string;
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

/** What `terraform validate` refuses. */
export async function theirs({ files }: Module, terraform: Terraform, folder: string): Promise<Verdict[]> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { diagnostics } = JSON.parse(await terraform.run(folder, ["validate", "-json"])) as {
    readonly diagnostics: readonly Diagnostic[];
  };
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ summary, detail = "", range }) => ({
      file: range?.filename ?? "",
      line: range?.start.line ?? 0,
      kind: summary.replace(/"[^"]*"/g, "…"),
      message: `${summary}: ${detail}`.replace(/\s+/g, " ").slice(0, 200),
    }));
}

/** What we call an error, for the same version of the provider. */
export function ourErrors({ files }: Module, version: string): Verdict[] {
  const service = serviceWith(files);
  const lock = `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${version}"\n}\n`;
  service.setFolder(uriOf("").slice(0, -1), { parents: [], lock });
  return Object.entries(files).flatMap(([file, text]) => {
    const lines = new Lines(text);
    return service
      .diagnose(uriOf(file))
      .filter(({ severity }) => severity === "error")
      .map(({ rule, span, message }) => ({ file, line: lines.positionAt(span.start).line + 1, kind: rule, message }));
  });
}

/** Whether our rule says what `terraform validate` says, rather than a plan, an apply or Azure. */
export function isAboutValidate(rule: string): boolean {
  return rule === "syntax" || /`terraform validate` fails/.test(rules.find(({ id }) => id === rule)?.why ?? "");
}

/** The number of the top-level block that a verdict is about; undefined where it is about none. */
export function blockOf({ file, line }: Verdict, { files }: Module): string | undefined {
  const text = files[file];
  if (text === undefined || line === 0) return undefined;
  const lines = new Lines(text);
  const { blocks } = hcl.parse(file, text);
  const index = blocks.findIndex(({ span }) => {
    const [first, last] = [lines.positionAt(span.start).line + 1, lines.positionAt(span.end).line + 1];
    return first <= line && line <= last;
  });
  return index < 0 ? undefined : `${file} ${index}`;
}
