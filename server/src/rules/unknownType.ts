import { mayBeNewer } from "../analysis/index";
import { blockTypes, ownTypeNames, queryBlocks, type SchemaKind } from "../catalog/index";
import { requireVersion, supersede } from "../fixes/index";
import { changeName, isQueryFile, type Label, typeOf } from "../model/index";
import { absence, didYouMean, listed, neverSeen, similar } from "../wording/index";
import type { Report, Rule } from "./rule";

const kindNames: ReadonlyMap<string, string> = new Map([
  ["data", "data source"],
  ["ephemeral", "ephemeral resource"],
  ["list", "list resource"],
]);

export const unknownType: Rule = {
  id: "unknown-type",
  severity: "error",
  otherReleases: "lastIn",
  summary: "A resource or data source of a type that the provider version in force does not have.",
  why: "`terraform validate` fails: some types were added in later versions of the provider, others were removed.",
  source: "the schemas of the provider's releases",
  block({ block, schema, scope }, report) {
    const type = typeOf(block);
    const label = block.labels[0];
    if (!schema.isAbsent || !type || !label) return;
    const { provider } = schema;
    if (!provider) return aboutOwn(block.kind, label, report);
    const version = scope.versionOf(provider.name);
    const kind = block.kind as SchemaKind;
    const presence = provider.presence(kind, type, [], version);
    const reason = absence(presence, provider, version);
    const meant = reason
      ? presence.replacedBy?.find((name) => provider.names(kind, version).includes(name))
      : similar(type, provider.names(kind, version));
    const elsewhere = (["data", "resource"] as const).find(
      (other) => other !== kind && provider.names(other, version).includes(type),
    );
    const isOpen = !reason && mayBeNewer(type, meant, provider, scope);
    const hint = elsewhere
      ? ` It is a ${kindNames.get(elsewhere) ?? elsewhere}: write ${elsewhere} instead of ${kind}.`
      : reason || (isOpen ? neverSeen(provider, version) : didYouMean(meant));
    const anew = supersede(block, scope) ?? changeName(label.span, meant);
    report({
      ...(isOpen && { severity: "warning" }),
      ...(presence.until && { lastIn: { provider: provider.name, version: presence.until } }),
      span: label.span,
      message: `${provider.name} ${version} has no ${kindNames.get(kind) ?? kind} ${type}.${hint}`,
      fixes: elsewhere
        ? changeName(block.kindSpan, elsewhere)
        : [...anew, ...requireVersion(presence.from, provider, scope)],
    });
  },
};

/** A type that only Terraform itself could have. */
function aboutOwn(kind: string, { text, span }: Label, report: Report): void {
  const other = kind === "data" ? "resource" : "data";
  const isOther = ownTypeNames(other).includes(text);
  const meant = isOther ? undefined : similar(text, ownTypeNames(kind as SchemaKind));
  const hint = isOther ? ` It is a ${kindNames.get(other) ?? other}.` : didYouMean(meant);
  report({
    span,
    message: `Terraform has no ${kindNames.get(kind) ?? kind} ${text}.${hint}`,
    fixes: changeName(span, meant),
  });
}

export const unknownBlockType: Rule = {
  id: "unknown-block-type",
  severity: "error",
  otherReleases: "lastIn",
  summary: "A top-level block that Terraform does not know, or does not read in this kind of file.",
  why: "Terraform rejects a configuration with such a block: even `terraform init` fails.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration",
  block({ block, scope: { uri } }, report) {
    const blockType = blockTypes.get(block.kind);
    if (isQueryFile(uri)) {
      if (queryBlocks.includes(block.kind)) return;
      const message = `Move this to another file: a query file takes ${listed(queryBlocks, "and")}.`;
      report({ span: block.kindSpan, message });
      return;
    }
    if (blockType?.onlyIn) {
      const message = `Move this to a file whose name ends in ${blockType.onlyIn}: Terraform reads ${block.kind} blocks only there.`;
      report({ span: block.kindSpan, message });
    }
    if (blockType) return;
    const meant = similar(block.kind, blockTypes.keys());
    report({
      span: block.kindSpan,
      message: `Terraform has no block ${block.kind}.${didYouMean(meant)}`,
      fixes: changeName(block.kindSpan, meant),
    });
  },
};
