// hcl-lang's decoder: each case laid out, asked, and compared.

import { compareColours } from "./colours.mjs";
import { compareHover, compareLeads, compareNowhere, compareSignature } from "./comparisons.mjs";
import { compareCompletion } from "./completions.mjs";
import { asLocals, headLength, isSayable, originsIn, rooted, stepsOf, targetsIn, written } from "./declarations.mjs";
import { exceptionOf } from "./exceptions.mjs";
import { compareFaults, faultsIn } from "./faults.mjs";
import { attributesOf, isInLocals, laidOut } from "./layOut.mjs";
import { Excepted, functionsOf, namedIn } from "./schemas.mjs";
import { uriOf } from "./session.mjs";
import { compareOutlines, compareSymbols } from "./symbols.mjs";
import { allOf, decoderCases, offsetOf, partsOf, spanOf } from "./tables.mjs";

const names = {
  completion: "hcl-lang: completion",
  hover: "hcl-lang: hover",
  origins: "hcl-lang: what refers",
  targets: "hcl-lang: what is referred to",
  signature: "hcl-lang: signatures",
  tokens: "hcl-lang: colours",
  symbols: "hcl-lang: symbols",
  faults: "hcl-lang: validation",
};

/**
 * Of each suite `{ name, rows }`; a row is `{ name, outcome, detail, more }`: `same`, `other`, or with the reason as its detail `unsaid`, where
 * Terraform cannot say what the case does, and `meant`, where we answer otherwise on purpose. `more` is how much we give besides.
 */
export function decoderSuites(material, session) {
  const cases = decoderCases(material);
  return Object.entries(names).map(([aspect, name]) => ({
    name,
    rows: cases
      .filter((one) => one.aspect === aspect)
      .map((one) => judged(one.name, () => questions[aspect](one, session))),
  }));
}

/** What a comparison answers, as a row; what differs in a way that the list of exceptions names is meant. */
export function judged(name, compare) {
  try {
    const row = { name, more: 0, ...compare() };
    const reason = row.outcome === "other" ? exceptionOf(`${name} ${row.detail}`) : undefined;
    return reason ? { ...row, outcome: "meant", detail: reason } : row;
  } catch (error) {
    if (error instanceof Excepted) return { name, more: 0, outcome: "unsaid", detail: error.message };
    throw error;
  }
}

const questions = {
  completion(one, session) {
    const candidates = candidatesOf(one);
    // What the case does not expect need not be there.
    const isMeant = (target) => isSayable(target) || candidates.some(({ label }) => label === written(target.steps));
    const { files, file, place, types } = laidOut(one, { addresses: targetsIn(one.targets).filter(isMeant) });
    const offset = place(positionOf(one));
    const expected = candidates.map((candidate) => ({ ...candidate, span: place(candidate.span) }));
    return session.ask(files, types, (service) =>
      compareCompletion(service, { file, text: files[file], offset }, expected),
    );
  },
  hover(one, session) {
    const { files, file, place, types } = laidOut(one, { addresses: targetsIn(one.targets) });
    const parts = partsOf(one.expected);
    const content = [...allOf(parts.get("Content"))].find(({ string }) => string)?.string;
    const expected = content === undefined ? undefined : { content, span: place(spanOf(parts.get("Range"), one.text)) };
    return session.ask(files, types, (service) => compareHover(service, uriOf(file), place(positionOf(one)), expected));
  },
  origins(one, session) {
    const found = originsIn(one.expected, one.text);
    if (found.length === 0) {
      const { files, file, types } = laidOut(one);
      return session.ask(files, types, (service) => compareNowhere(service, uriOf(file)));
    }
    if (one.isJson && found.every(({ start }) => one.text[start - 1] === '"'))
      throw new Excepted("a plain text in JSON, which is a reference only inside a template");
    const { origins, edits } = asLocals(found);
    const { files, file, place, types } = laidOut(one, { edits, addresses: origins });
    const leads = origins.flatMap(({ steps, start }) =>
      headLength(steps) === 0
        ? []
        : [{ name: written(steps), uri: uriOf(file), offset: place(start) + 1, to: uriOf("declarations.tf") }],
    );
    return session.ask(files, types, (service) => compareLeads(service, leads));
  },
  targets(one, session) {
    const targets = [...allOf(one.expected)].map(partsOf).filter((parts) => parts.has("Addr") && parts.has("RangePtr"));
    if (targets.length === 0) throw new Excepted("a local value of another type: Terraform lets you refer to it");
    const { files, file, place, types, named } = laidOut(one);
    const locals = isInLocals(one) ? new Set(namedIn(attributesOf(one)).map(([name]) => name)) : undefined;
    let uses = "";
    const leads = targets.map((parts) => {
      const name = usedAs(named(stepsOf(parts.get("Addr"))), locals, one.text);
      uses += useOf(name, one.text);
      const offset = uses.lastIndexOf(name) + name.length - (name.endsWith("]") ? 2 : 1);
      return {
        name,
        uri: uriOf("uses.tf"),
        offset,
        to: uriOf(file),
        span: place(spanOf(parts.get("RangePtr"), one.text)),
      };
    });
    return session.ask({ ...files, "uses.tf": uses }, types, (service) => compareLeads(service, leads));
  },
  signature(one, session) {
    const parts = partsOf(one.expected);
    const expected = { name: parts.get("Name")?.string, active: parts.get("ActiveParameter")?.number };
    const opening = "locals {\n";
    const files = { "main.tf": `${opening}${one.text}\n}\n` };
    const ask = (service) => compareSignature(service, uriOf("main.tf"), opening.length + positionOf(one), expected);
    return session.ask(files, [], ask, functionsOf(one.functions));
  },
  tokens(one, session) {
    const { files, file, place, types } = laidOut(one);
    const expected = [...allOf(one.expected)].flatMap((node) => {
      const parts = partsOf(node);
      const type = parts.get("Type")?.name;
      return type?.startsWith("lang.Token")
        ? [{ type: type.slice(10), ...place(spanOf(parts.get("Range"), one.text)) }]
        : [];
    });
    const [from, to] = [place(0), place(one.text?.length ?? 0)];
    return session.ask(files, types, (service) =>
      compareColours(service, session, uriOf(file), { from, to }, expected),
    );
  },
  symbols({ files, query, expected }, session) {
    if (Object.keys(files).length === 0) throw new Excepted("a text that its test does not have");
    const compare = query ? compareSymbols : compareOutlines;
    return session.ask(files, [], (service) => compare(service, files, expected, query));
  },
  faults(one, session) {
    if ([...allOf(one.body)].some((node) => partsOf(node).has("AnyAttribute")))
      throw new Excepted("arguments of any name");
    const { files, file, place, types } = laidOut(one);
    const faults = faultsIn(one.expected, one.text).map((fault) => ({ ...fault, span: place(fault.span) }));
    const whole = { start: place(0), end: place(one.text.length) };
    return session.ask(files, types, (service) => compareFaults(service, uriOf(file), whole, faults));
  },
};

/** Where a reference can be: that of a provider's configuration chooses it. */
function useOf(name, text) {
  const [root] = name.split(".");
  const isProvider = new RegExp(`"?provider"?:?\\s*\\{?\\s*"${root}"`).test(text);
  return isProvider
    ? `resource "${root}_thing" "this" {\n  provider = ${name}\n}\n`
    : `output "of" {\n  value = ${name}\n}\n`;
}

/** A reference to what a case refers to: what it calls by the name of an argument is a local value. */
function usedAs(steps, locals, text) {
  if (!locals) {
    // What is no name of a block in the text is no part of an address of Terraform's.
    const names = steps.slice(0, headLength(steps)).map(({ name }) => name);
    const isThere = (name) =>
      name === "this" || text.includes(`"${name}"`) || new RegExp(`^${name}\\b`, "m").test(text);
    if (!Object.hasOwn(rooted, names[0]) && !names.every(isThere))
      throw new Excepted("an address of a form that Terraform does not have");
    return written(steps);
  }
  const from = steps.findIndex(({ name }) => locals.has(name));
  if (from < 0) throw new Excepted("an address of a form that Terraform does not have");
  return written([{ name: "local" }, ...steps.slice(from)]);
}

function positionOf({ pos, text }) {
  const offset = offsetOf(pos, text);
  if (offset === undefined) throw new Excepted("a place that its test does not have");
  return offset;
}

/** What functions of the tests make, by their names: what is written of each candidate. */
const madeBy = {
  boolLiteralTypeCandidates: ["false", "true"],
  allTypeDeclarationsAsCandidates: ["bool", "number", "string", "list()", "set()", "tuple([])", "map()", "object({})"],
};

const unwritten = "an expectation that its test does not have";

function candidatesOf({ expected, text }) {
  if (text === undefined) throw new Excepted("a text that its test does not have");
  if (!/^lang\.(?:Complete|Incomplete|Zero)Candidates$/.test(expected?.call ?? "")) throw new Excepted(unwritten);
  return [...allOf(expected)].flatMap((node) => {
    if (Object.hasOwn(madeBy, node.call ?? "")) {
      const span = spanOf(node.arguments[1], text);
      return madeBy[node.call].map((newText) => ({ label: newText, newText, span }));
    }
    const label = partsOf(node).get("Label")?.string;
    const edit = partsOf(partsOf(node).get("TextEdit"));
    return label === undefined
      ? []
      : [{ label, newText: edit.get("NewText")?.string, span: spanOf(edit.get("Range"), text) }];
  });
}
