import { attributesOf, isWhollyKnown } from "../../evaluation/index";
import type { Finding } from "../../model/index";
import { isFound, type PlacedDiagnostic, type ProviderDifference } from "../../providerValidation/index";
import type { Answered } from "./answered";
import { typeName } from "./typeName";

/** Rules that say what the validation of a provider says: they know it from there. */
const providersOwn: ReadonlySet<string> = new Set(
  "block-count conflict missing-argument one-of out-of-range required-with value-not-allowed wrong-format wrong-id wrong-length wrong-pattern".split(
    " ",
  ),
);

/** Errors of such rules that a provider, which knew the value, did not say. */
export function saidByRulesOnly(
  ours: readonly Finding[],
  placed: readonly PlacedDiagnostic[],
  { question, release, text }: Answered,
): readonly ProviderDifference[] {
  return ours.flatMap((finding): ProviderDifference[] => {
    const { rule, severity, message, span } = finding;
    if (severity !== "error" || !providersOwn.has(rule)) return [];
    const item = question.block.body.items.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    const given = item && attributesOf(question.config)?.get(item.name);
    if (item && !(given && isWhollyKnown(given))) return [];
    if (placed.some((one) => isFound(one, [finding]))) return [];
    const code = item?.span ?? span;
    return [
      {
        by: "rules",
        release,
        type: typeName(question),
        path: item?.name ?? "",
        words: message,
        rule,
        code: text.slice(code.start, code.end),
      },
    ];
  });
}
