// Completions: what a case expects to be offered at a place, and what is offered there.

import { Excepted } from "./schemas.mjs";
import { uriOf } from "./session.mjs";

/** Functions that a case makes up. */
export const isMadeUp = /^(?:namespaced|provider)::/;

/**
 * Compares what is expected, `[{ label, newText, span }]`, with what is offered at an offset of a file. Answers `{ outcome, detail, more }`:
 * `same` where all of it is offered and what is written reads as well as before (or as what is expected does), `more` how much is offered besides.
 */
export function compareCompletion(service, { file, text, offset }, expected) {
  const wanted = expected.filter(({ label }) => !isMadeUp.test(label));
  if (wanted.length === 0 && expected.length > 0) throw new Excepted("a function that the case makes up");
  if (wanted.some(({ label }) => isPlaceholder.test(label)))
    return { outcome: "meant", detail: "a name of a key that the server makes up: people choose it" };
  const { items } = service.complete(uriOf(file), offset);
  const missing = [];
  const broken = [];
  const found = new Set();
  for (const one of wanted) {
    const ours = items.find((item) => isAlike(item, one, text));
    found.add(ours);
    if (!ours) missing.push(one.label);
    else if (
      unreadAfter(service, file, text, ours) >
      Math.max(...[text, afterEdit(text, { ...one, replace: one.span })].map((each) => unreadOf(service, file, each)))
    )
      broken.push(`${one.label} as ${JSON.stringify(ours.insert)}`);
  }
  const detail = [
    missing.length > 0 && `not offered: ${missing.join(", ")} in ${JSON.stringify(text.slice(0, offset))}`,
    broken.length > 0 && `not readable: ${broken.join(", ")} in ${JSON.stringify(text.slice(0, offset))}`,
    missing.length > 0 && `offered: ${items.slice(0, 12).map(({ label }) => label)}`,
  ];
  return {
    outcome: missing.length + broken.length > 0 ? "other" : "same",
    detail: detail.filter(Boolean).join("; "),
    more: items.filter((item) => !found.has(item)).length,
  };
}

/** A name that stands for one which people choose. */
const isPlaceholder = /^(?:"key"|name) = /;

/** Whether one of ours is what is expected: by its label, or by what stands there once it is accepted. */
function isAlike({ label, insert, replace }, one, text) {
  if (label === one.label || label === keyOf(one.label)) return true;
  const key = keyOf(one.newText);
  const written = text.slice(Math.min(one.span?.start ?? replace.start, replace.start), replace.start) + insert;
  return key !== "" && (keyOf(written) === key || keyOf(label) === key);
}

/** The name, the text or the bracket that a text begins with. */
function keyOf(text) {
  const found = /^\s*(?:"([^"]*)"|([\w.:-]+(?:\[[^\]]*\]?[\w.]*)*)|([[{(]))/.exec(text ?? "");
  return found ? (found[1] ?? found[2]?.replace(/\]$/, "") ?? found[3]) : "";
}

function unreadAfter(service, file, text, { replace, insert, isSnippet }) {
  return unreadOf(service, file, afterEdit(text, { replace, newText: isSnippet ? withoutStops(insert) : insert }));
}

function afterEdit(text, { replace, newText = "" }) {
  return replace ? text.slice(0, replace.start) + newText + text.slice(replace.end) : text;
}

/** How many errors of syntax a file would have with another text. */
function unreadOf(service, file, text) {
  const uri = uriOf(file);
  const before = service.text(uri);
  service.open(uri, text);
  const unread = service.diagnose(uri).filter(({ rule }) => rule === "syntax").length;
  service.open(uri, before);
  return unread;
}

/** A snippet as it is once it is accepted, and something stands where a value has to be chosen. */
export function withoutStops(snippet) {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
    .replace(/(=[ ]*|[(,][ ]*)(?:\$\{\d+\}|\$\d+)/g, "$1null")
    .replace(/\$\{\d+\}|\$\d+/g, "")
    .replace(/\\([$}\\])/g, "$1");
}
