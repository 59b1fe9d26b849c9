// Where somebody is writing now, in editors that tell where their cursor is. What is found there waits: a word that is being typed, and what
// is said of a body as a whole while it is being filled, until it is left or nobody types for a while; what a suggestion has inserted until
// the cursor is past it. The service knows nothing of it.
import type { Finding } from "../../model/index";
import { type Edit, type Span, touches } from "../../text/index";
import { createDelayed } from "./delayed";

/** The place where the user writes. */
export interface Writing {
  /** To be called after each edit of an open document. */
  edited(uri: string, edit: Edit): void;
  /** The cursor is at an offset now; at undefined it is in no document. */
  moved(uri: string, offset: number | undefined): void;
  /** What may be said of a document now. */
  sayable(uri: string, findings: readonly Finding[]): readonly Finding[];
}

/** In milliseconds: somebody who has not typed for so long does not know how to go on. */
const pause = 2000;

/**
 * The same for what is only unfinished: who reads a list of suggestions behind an equals sign, or thinks about the next line of a text, knows
 * that a value and an end are missing.
 */
const longPause = 10_000;

interface Place {
  readonly uri: string;
  /** Behind an edit where it began, until the editor tells where the cursor is. */
  cursor: number;
  /** What was typed or chosen last. */
  typed?: Span;
  /** Behind the last edit. */
  edited?: number;
  /** Whether nobody has typed for a while. */
  isResting: boolean;
  /** Whether nobody has for so long that also what is unfinished is said. */
  isAway: boolean;
  /** What one edit brought, until the cursor leaves it. */
  inserted?: Span;
  /** What waits. */
  held: readonly Finding[];
  /** All that was found last. */
  found: readonly Finding[];
}

/** Knows no place until an editor sends one. `changed` is called when something else waits. */
export function createWriting(changed: () => void): Writing {
  let place: Place | undefined;
  const resting = createDelayed(pause);
  const away = createDelayed(longPause);

  function rest(own: Place): void {
    own.isResting = own.isAway = false;
    resting.schedule("", () => {
      own.isResting = true;
      if (own === place) look();
    });
    away.schedule("", () => {
      own.isAway = true;
      if (own === place) look();
    });
  }

  function look(): void {
    if (!place || place.found.length === 0) return;
    const { held } = place;
    place.held = place.found.filter(waitsAt(place));
    if (held.length !== place.held.length || held.some((one, index) => place?.held[index] !== one)) changed();
  }

  return {
    edited(uri, edit) {
      if (place?.uri !== uri) return;
      writeAt(place, edit);
      place.found = [];
      rest(place);
    },
    moved(uri, offset) {
      if (offset === undefined || place?.uri !== uri) {
        const waited = place?.held.length;
        place = offset === undefined ? undefined : arrivedAt(uri, offset);
        if (place) rest(place);
        if (waited) changed();
        return;
      }
      place.cursor = offset;
      if (place.typed && !touches(place.typed, offset)) delete place.typed;
      if (place.inserted && !touches(place.inserted, offset)) delete place.inserted;
      look();
    },
    sayable(uri, findings) {
      if (place?.uri !== uri) return findings;
      place.found = findings;
      place.held = findings.filter(waitsAt(place));
      const { held } = place;
      return held.length === 0 ? findings : findings.filter((one) => !held.includes(one));
    },
  };
}

/** What is there may have been typed a moment ago, before there was a server. */
function arrivedAt(uri: string, offset: number): Place {
  return {
    uri,
    cursor: offset,
    typed: { start: offset, end: offset },
    isResting: false,
    isAway: false,
    held: [],
    found: [],
  };
}

/** What an editor writes for one key: it closes what that opens. */
const pairs = /^(?:""|\{\}|\[\]|\(\))$/;

/** Moves a place with an edit, and makes it what was written if that is at the cursor. */
function writeAt(place: Place, { span, text }: Edit): void {
  const by = text.length - (span.end - span.start);
  const written = { start: span.start, end: span.start + text.length };
  const inLine = { start: span.start + text.lastIndexOf("\n") + 1, end: written.end };
  const { typed, inserted } = place;
  const isTyped = text.length <= 1 || pairs.test(text);
  const isInside = inserted !== undefined && inserted.start <= span.start && span.end <= inserted.end;
  // Who types fast is ahead of what the editor tells of the cursor.
  const goesOn = typed !== undefined && typed.start <= span.start && span.end <= typed.end;
  if (!touches(span, place.cursor) && !isInside && !goesOn) {
    if (span.end > place.cursor) return;
    place.cursor += by;
    if (place.edited !== undefined) place.edited += by;
    if (typed) place.typed = movedBy(typed, by);
    if (inserted) place.inserted = movedBy(inserted, by);
    return;
  }
  place.cursor = span.start;
  place.edited = written.end;
  if (isInside) place.inserted = { start: inserted.start, end: inserted.end + by };
  else if (!isTyped) place.inserted = written;
  else delete place.inserted;
  if (!isInside && !isTyped) delete place.typed;
  else place.typed = goesOn && !text.includes("\n") ? { start: typed.start, end: typed.end + by } : inLine;
}

function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * Whether a finding is about what is being written: the word at the cursor, the body around it, or what was inserted and is yet to be
 * filled in.
 */
function waitsAt({ cursor, typed, edited, isResting, isAway, inserted }: Place): (finding: Finding) => boolean {
  return ({ rule, span, within }) => {
    const isOver = rule === "syntax" && edited !== undefined ? isAway : isResting;
    // Who sets one argument after the other knows that there are more.
    if (!isOver && within && edited !== undefined && isIn(within, cursor) && isIn(within, edited)) return true;
    const isHere = touches(span, cursor);
    // All that was typed in this line without leaving it: `cpu =` says nothing of cpu before its value is there.
    if (typed && touches(typed, cursor) && typed.start <= span.end && span.start <= typed.end) return !isOver;
    return (
      inserted !== undefined &&
      inserted.start <= span.start &&
      span.end <= inserted.end &&
      // A value that is left out for now, too: it is yet to be filled in, wherever in the block the cursor is.
      (isHere || span.start >= cursor || (rule === "syntax" && within?.closed === true))
    );
  };
}

function isIn({ span, closed }: NonNullable<Finding["within"]>, offset: number): boolean {
  return span.start < offset && (offset < span.end || (!closed && offset === span.end));
}
