// What hosts ask installed providers about documents, and the findings that come of the answers. Hosts do the asking.
import { isExpanded, type Scope } from "../../analysis/index";
import { attributesOf, isWhollyKnown } from "../../evaluation/index";
import { type Finding, isConfiguration } from "../../model/index";
import {
  isFound,
  locationOfPath,
  type PlacedDiagnostic,
  type ProviderDiagnostic,
  type ProviderDifference,
  pathOf,
  wordsOf,
} from "../../providerValidation/index";
import type { Store } from "../../workspace/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";
import { type Answered, type Question, questionAbout, typeName } from "./question";

/** Rules that say what the validation of a provider says: they know it from there. */
const providersOwn: ReadonlySet<string> = new Set(
  "block-count conflict missing-argument one-of out-of-range required-with value-not-allowed wrong-format wrong-id wrong-length wrong-pattern".split(
    " ",
  ),
);

export type { Question } from "./question";

/** What a provider says that our rules do not, and where the two differ. */
interface ValidationOutcome {
  readonly findings: readonly FindingAt[];
  readonly differences: readonly ProviderDifference[];
}

/** Asks installed providers about documents. */
export interface ProviderValidationQueries {
  /** What is asked about the blocks of a document, as they are now. */
  questionsFor(uri: string): readonly Question[];
  /** The same about all documents of its module. */
  questionsForModule(uri: string): readonly Question[];
  /** What comes of what a provider says of a block, as long as its module is the same. `release` is who says it: `azurerm 5.2.0`. */
  validationOutcome(question: Question, said: readonly ProviderDiagnostic[], release: string): ValidationOutcome;
}

/** Answers from the store. */
export function providerValidationQueries({ read, scopeOf, moduleOf }: Store): ProviderValidationQueries {
  function questionsFor(uri: string): readonly Question[] {
    const document = read(uri);
    const module = moduleOf(uri);
    if (!document || !isConfiguration(uri) || module.isShadowed(uri)) return [];
    const { overriding } = module;
    return document.blocks.flatMap((block) => {
      // A block is asked about where it is declared, with all that overrides it.
      if (overriding?.isWithoutBase(block) || (overriding?.homeOf(block) ?? uri) !== uri) return [];
      return questionAbout(overriding?.merged(block) ?? block, uri, scopeOf(uri)) ?? [];
    });
  }

  return {
    questionsFor,
    questionsForModule: (uri) => [...moduleOf(uri).documents.keys()].flatMap(questionsFor),
    validationOutcome(question, said, release) {
      const { uri, block, expanded } = question;
      const scope = scopeOf(uri);
      const ours = diagnoseBlock(block, scope);
      const placed = said.map((one): PlacedDiagnostic => {
        const path = pathOf(one);
        return { diagnostic: { ...one, path }, place: locationOfPath(block, path, expanded) };
      });
      const missed = placed.filter((one) => !isFound(one, ours));
      const about: Answered = { question, release, text: read(uri)?.text ?? "" };
      return {
        findings: findingsOfProvider(missed, about, scope),
        differences: [
          ...missed.map((one) => differenceOf(one, about)),
          ...(isInForce(release, scope) ? saidByRulesOnly(ours, placed, about) : []),
        ],
      };
    },
  };
}

/** Whether our rules speak of the release that is asked: what another one takes contradicts nothing. */
function isInForce(release: string, { catalog, versionOf }: Scope): boolean {
  const [name = "", version] = release.split(" ");
  return !catalog.provider(name) || versionOf(name) === version;
}

function differenceOf(
  { diagnostic, place }: PlacedDiagnostic,
  { question, release, text }: Answered,
): ProviderDifference {
  const { start, end } = place.item?.span ?? place.span;
  return {
    by: "provider",
    release,
    type: typeName(question),
    path: diagnostic.path.join("."),
    words: wordsOf(diagnostic),
    ...(diagnostic.isAssumed && { isAssumed: true }),
    code: text.slice(start, end),
  };
}

/** The rule under which a provider's own words are shown. */
const providerRule = "provider";

/** A finding with the document that it is in. */
export interface FindingAt {
  readonly uri: string;
  readonly finding: Finding;
}

/** What a provider says, as findings: an error is a warning where it rests on a variable, or on a block that may not be there. */
function findingsOfProvider(missed: readonly PlacedDiagnostic[], about: Answered, scope: Scope): readonly FindingAt[] {
  const { uri, block } = about.question;
  const { overriding } = scope.module;
  const seen = new Set<string>();
  return missed.flatMap(({ diagnostic, place: { span, item } }) => {
    const isSure = !diagnostic.isAssumed && (!item?.dynamic || isExpanded([item], { scope, block }));
    const message = wordsOf(diagnostic);
    const key = `${span.start} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const at = overriding?.placeOf(span, overriding.homeOf(block) ?? uri) ?? { uri, span };
    const severity = diagnostic.severity === "error" && isSure ? "error" : "warning";
    return [{ uri: at.uri, finding: { rule: providerRule, source: about.release, severity, message, span: at.span } }];
  });
}

/** Errors of such rules that a provider, which knew the value, did not say. */
function saidByRulesOnly(
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
