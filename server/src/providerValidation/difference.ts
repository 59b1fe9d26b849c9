// Where a provider and our rules say something different, as a report to whoever maintains the rules.
import { redact } from "../redact/index";
import { asCode, asCodeBlock, asText, type Markdown, md, paragraphs } from "../wording/index";

/** A disagreement between a provider and our rules. */
export interface ProviderDifference {
  /** Who says it. */
  readonly by: "provider" | "rules";
  /** The provider's release: `azurerm 5.2.0`. */
  readonly release: string;
  /** The block's type, with what is neither resource nor data source: `azurerm_subnet`, `data.azurerm_subnet`. */
  readonly type: string;
  /** Where in the block, as the provider counts: `rule.0.port`; empty for the block itself. */
  readonly path: string;
  /** The provider's words, or our finding with its rule. */
  readonly words: string;
  readonly rule?: string;
  /** Whether it rests on values of variables. */
  readonly isAssumed?: boolean;
  /** What is written there. */
  readonly code: string;
}

/** A Markdown document about differences, without recognizable secrets. `version` is ours. */
export function differenceReport(differences: readonly ProviderDifference[], version: string): string {
  const by = (who: ProviderDifference["by"]) => differences.filter((one) => one.by === who);
  const parts: Markdown[] = [
    md`# Differences from installed providers`,
    md`Written by azureml-terraform ${asText(version)}. Read it before you send it: it has names and values of your code, without what looks confidential.`,
    ...section(md`## Said by the provider only`, by("provider")),
    ...section(md`## Said by azureml-terraform only`, by("rules")),
  ];
  if (differences.length === 0) parts.push(md`There is no difference.`);
  return `${redact(paragraphs(parts))}\n`;
}

function section(heading: Markdown, differences: readonly ProviderDifference[]): readonly Markdown[] {
  return differences.length === 0 ? [] : [heading, ...differences.flatMap(shown)];
}

function shown({ release, type, path, words, rule, isAssumed, code }: ProviderDifference): readonly Markdown[] {
  const where = path === "" ? asCode(type) : md`${asCode(type)}, ${asCode(path)}`;
  const who = rule === undefined ? asText(release) : md`${asCode(rule)}, against ${asText(release)}`;
  return [
    md`### ${where} (${who})`,
    asText(words),
    ...(isAssumed ? [md`This rests on values that variables are known to have.`] : []),
    ...(code === "" ? [] : [asCodeBlock(short(code), "terraform")]),
  ];
}

/** In UTF-16 units. */
const longest = 600;

function short(code: string): string {
  return code.length > longest ? `${code.slice(0, longest)}…` : code;
}
