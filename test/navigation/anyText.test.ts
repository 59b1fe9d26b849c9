/** Whatever is asked about whatever text, in whatever place: an answer within the text, or none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { textsOfRules } from "../harness/ruleCases";
import { serviceWith, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { randomFrom } from "../languages/random";

for (const ending of [".tf", ".ts"] as const) {
  test(`half-typed ${ending}`, () => {
    const random = randomFrom(5);
    const uri = uriOf(`main${ending}`);
    let renamed = 0;
    for (const { file, text: whole } of sampled(textsOfRules(ending), 6, 0)) {
      // Cut off, or with a stretch taken out of the middle.
      const from = random.below(whole.length + 1);
      const to = random.below(2) === 0 ? whole.length : Math.min(whole.length, from + random.below(40));
      const text = whole.slice(0, from) + whole.slice(to);
      const service = serviceWith({ [`main${ending}`]: text });
      const isInside = ({ start, end }: { start: number; end: number }) =>
        assert.ok(0 <= start && start <= end && end <= text.length, `${file}, cut from ${from} to ${to}`);
      for (let tries = 0; tries < 8; tries++) {
        const at = tries === 0 ? from : random.below(text.length + 1);
        for (const { span, selection } of service.definition(uri, at)?.targets ?? []) [span, selection].map(isInside);
        for (const { span } of service.references(uri, at, true)) isInside(span);
        for (const { span } of service.highlights(uri, at)) isInside(span);
        for (const { item, spans } of service.incomingCalls(uri, at)) [item.span, ...spans].map(isInside);
        for (const { item, spans } of service.outgoingCalls(uri, at)) [item.span, ...spans].map(isInside);
        for (const { id } of service.refactorings(uri, { start: at, end: at }))
          for (const { edits } of service.refactor(uri, { start: at, end: at }, id))
            edits.map(({ span }) => isInside(span));
        const renaming = service.rename(uri, at, "other_name");
        if (!renaming || "refused" in renaming) continue;
        renamed++;
        const spans = [...(renaming.edits.get(uri) ?? [])].map(({ span }) => span).sort((a, b) => a.start - b.start);
        spans.map(isInside);
        for (const [index, { start }] of spans.entries())
          assert.ok(index === 0 || spans[index - 1]!.end <= start, file);
      }
      for (const { span } of service.outline(uri)) isInside(span);
      for (const { span } of service.typeLinks(uri)) isInside(span);
      for (const { span } of service.format?.(uri) ?? []) isInside(span);
    }
    assert.ok(renamed > (isThorough ? 20 : 6), `Only ${renamed} were renamed.`);
  });
}
