import assert from "node:assert/strict";
import type { Suggestion } from "../../server/src/features/completion/completion";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { asListed } from "./asListed";
import { uriOf } from "./service";

/**
 * Somebody who types into an editor as far as matters here: letters, quotes and braces that close themselves, tab stops, and lists of suggestions that
 * open by themselves. What is pressed is counted, a key for each letter.
 */
export interface Typist {
  /** Begins a file. */
  file(name: string): void;
  type(text: string): void;
  /** Types letters, and takes a suggestion: a key for each step down to it, and Enter. */
  choose(letters: string, label: string): void;
  /** Goes to the next tab stop, or behind the snippet. */
  tab(): void;
  /** Begins a block: an empty line and one for it below everything. */
  below(): void;
  end(): void;
  /** Goes to the first finding, opens what may be done there, and takes the first. */
  fix(rule: string): void;
  enter(): void;
  readonly keys: number;
  /** Suggestions that were taken and were not first. */
  readonly notFirst: readonly string[];
  text(): string;
}

interface Stop {
  /** The place to type at first, then those that repeat it. */
  readonly spans: { start: number; end: number }[];
}

/** One with empty hands, in a service's folder. */
export function createTypist(service: Service): Typist {
  let name = "";
  let text = "";
  let from = 0;
  let to = 0;
  let stops: Stop[] = [];
  let at = 0;
  let keys = 0;
  let isOpen = false;
  const notFirst: string[] = [];

  /** Replaces a part, and moves what is behind it; what grows is the place that is typed at. */
  function edit(start: number, end: number, put: string): void {
    text = text.slice(0, start) + put + text.slice(end);
    const by = put.length - (end - start);
    for (const [index, { spans }] of stops.entries())
      for (const [number, span] of spans.entries()) {
        const isOwn = index === at && number === 0 && span.start <= start && end <= span.end;
        if (isOwn) span.end += by;
        else if (span.start >= end) {
          span.start += by;
          span.end += by;
        }
      }
  }

  function insert(put: string): void {
    edit(from, to, put);
    from = to = from + put.length;
    repeat();
  }

  /** Places that repeat what is typed follow. */
  function repeat(): void {
    const [first, ...others] = stops[at]?.spans ?? [];
    if (!first) return;
    for (const span of others) {
      const now = text.slice(first.start, first.end);
      if (text.slice(span.start, span.end) === now) continue;
      const { start, end } = span;
      const isBefore = end <= from;
      edit(start, end, now);
      span.start = start;
      span.end = start + now.length;
      if (isBefore) from = to = from + now.length - (end - start);
    }
    service.open(uriOf(name), text);
  }

  function key(letter: string): void {
    keys++;
    const closing = letter === "{" ? "}" : letter;
    if ((letter === '"' || letter === "}") && text[from] === letter && from === to) from = to = from + 1;
    else if ((letter === '"' || letter === "{") && !/[\w"]/.test(text[to] ?? "")) {
      insert(letter + closing);
      from = to = from - 1;
      repeat();
    } else insert(letter);
    service.open(uriOf(name), text);
    isOpen = isOpen ? /[\w.\-/]/.test(letter) : /[\w.",]/.test(letter) || / [=:] $/.test(text.slice(0, from));
  }

  function select(index: number): void {
    at = index;
    const stop = stops[at]?.spans[0];
    if (stop) [from, to] = [stop.start, stop.end];
    const lineStart = text.lastIndexOf("\n", from - 1) + 1;
    const before = text.slice(lineStart, from);
    const behind = text.slice(to, text.indexOf("\n", to) < 0 ? text.length : text.indexOf("\n", to));
    const isQuoted = before.endsWith('"') && behind.startsWith('"');
    isOpen = (from === to && isQuoted) || (/ = $/.test(before) && behind === "") || / = \[?"$/.test(before);
    if (index >= stops.length - 1) stops = [];
  }

  function tab(): void {
    assert.ok(stops.length > 0, `There is no tab stop left in\n${text}`);
    keys++;
    select(at + 1);
  }

  function choose(letters: string, label: string): void {
    for (const letter of letters) key(letter);
    // Somebody has to ask for it.
    if (!isOpen) keys++;
    const selected = text.slice(from, to);
    const items = [...service.complete(uriOf(name), selected ? from : to).items].map((item) =>
      selected ? { ...item, replace: { start: from, end: to }, filter: selected } : item,
    );
    const listed = asListed(items, text, to);
    const index = listed.findIndex((item) => item.label === label);
    assert.ok(
      index >= 0,
      `"${label}" is not in the list for "${letters}" but ${listed
        .slice(0, 30)
        .map((one) => one.label)
        .join(", ")}\n${text}`,
    );
    const focused = selected
      ? Math.max(
          0,
          listed.findIndex((item) => item.insert === selected),
        )
      : 0;
    keys += Math.abs(index - focused) + 1;
    if (index !== focused) notFirst.push(`${letters} ${label}: ${index - focused} below ${listed[focused]!.label}`);
    accept(listed[index]!, selected !== "");
  }

  function accept({ replace, insert: put, isSnippet, also = [], retrigger }: Suggestion, goesOn: boolean): void {
    const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", replace.start - 1) + 1))![0];
    [from, to] = [replace.start, replace.end];
    // What comes with it is elsewhere.
    const { plain, made } = isSnippet ? parsed(put.replaceAll("\n", `\n${margin}`)) : { plain: put, made: [] };
    const start = from;
    insert(plain);
    let moved = 0;
    for (const { span, text: with_ } of [...also].sort((a, b) => b.span.start - a.span.start)) {
      if (span.start <= start) moved += with_.length - (span.end - span.start);
      edit(span.start, span.end, with_);
    }
    from = to = from + moved;
    if (made.length > 0) {
      stops = made.map((spans) => ({
        spans: spans.map((span) => ({ start: span.start + start + moved, end: span.end + start + moved })),
      }));
      select(0);
      isOpen = isOpen || put.includes("${1|");
    } else isOpen = false;
    if (retrigger) isOpen = true;
    else if (goesOn && stops.length > 0) select(at + 1);
    service.open(uriOf(name), text);
  }

  function fix(rule: string): void {
    keys += 3;
    const uri = uriOf(name);
    const [finding] = [...service.diagnose(uri)].sort((a, b) => a.span.start - b.span.start);
    assert.equal(finding?.rule, rule);
    const [first] = service.fixes(uri, finding!.span);
    assert.ok(first, `Nothing mends ${rule}.`);
    text = applyEdits(text, first.edits);
    [from, to, stops] = [text.length, text.length, []];
    service.open(uri, text);
  }

  return {
    fix,
    get keys() {
      return keys;
    },
    notFirst,
    text: () => text,
    file(next) {
      [name, text, from, to, stops, isOpen] = [next, "", 0, 0, [], false];
      service.open(uriOf(name), text);
    },
    type(typed) {
      for (const letter of typed) key(letter);
    },
    choose,
    tab,
    end() {
      keys++;
      const line = text.indexOf("\n", to);
      from = to = line < 0 ? text.length : line;
    },
    enter() {
      keys++;
      const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1))![0];
      const isWithin = text[from - 1] === "{" && text[to] === "}";
      insert(`\n${margin}${isWithin ? "  " : ""}`);
      if (isWithin) edit(to, to, `\n${margin}`);
      service.open(uriOf(name), text);
      isOpen = false;
    },
    below() {
      if (to !== text.length) keys++;
      keys += 2;
      stops = [];
      from = to = text.length;
      insert("\n\n");
      isOpen = false;
    },
  };
}

/** The text of a snippet and the places of its stops, the last of which is where the cursor goes in the end. */
function parsed(snippet: string): { plain: string; made: { start: number; end: number }[][] } {
  const stop = /\\([\\$},|])|\$(\d+)|\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|((?:[^\\,|]|\\.)*)(?:[^|\\]|\\.)*\|)\}/g;
  const places = new Map<number, { start: number; end: number }[]>();
  const held = new Map<number, string>();
  for (const [, , , number, placeholder, choice] of snippet.matchAll(stop))
    if (number !== undefined) held.set(Number(number), (placeholder ?? choice ?? "").replace(/\\(.)/g, "$1"));
  let plain = "";
  let before = 0;
  for (const match of snippet.matchAll(stop)) {
    plain += snippet.slice(before, match.index);
    before = match.index + match[0].length;
    if (match[1] !== undefined) plain += match[1];
    else {
      const number = Number(match[2] ?? match[3]);
      const put = held.get(number) ?? "";
      const span = { start: plain.length, end: plain.length + put.length };
      places.set(number, [...(places.get(number) ?? []), span]);
      plain += put;
    }
  }
  plain += snippet.slice(before);
  const last = places.get(0) ?? [{ start: plain.length, end: plain.length }];
  places.delete(0);
  const made = [...places].sort(([a], [b]) => a - b).map(([, spans]) => spans);
  return { plain, made: [...made, last] };
}
