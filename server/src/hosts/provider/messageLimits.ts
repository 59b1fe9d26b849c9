/**
 * How much a provider's answer may hold, looked at before anything is made of it: an answer of a few bytes for each part becomes a hundred times
 * that in memory, and one that nests deeply ends the reader. The largest providers that are known have some 300,000 parts, 20 deep.
 */
import protobuf from "protobufjs";

/** In all of an answer. */
const [mostParts, mostDepth] = [2_000_000, 100];

/** Throws where there is more, or what is no message. */
export function demandLimits(type: protobuf.Type, bytes: Uint8Array): void {
  const reader = protobuf.Reader.create(bytes);
  let left = mostParts;
  walk(type, reader.len, mostDepth);

  function walk(of: protobuf.Type, end: number, deep: number): void {
    if (deep === 0) throw new RangeError(`The answer nests more than ${mostDepth} deep.`);
    while (reader.pos < end) {
      if (--left < 0) throw new RangeError(`The answer has more than ${mostParts} parts.`);
      const tag = reader.uint32();
      const field = of.fieldsById[tag >>> 3]?.resolve();
      const inner = field instanceof protobuf.MapField ? undefined : field?.resolvedType;
      if ((tag & 7) !== 2 || (!inner && !(field instanceof protobuf.MapField))) {
        const from = reader.pos;
        reader.skipType(tag & 7);
        // Long texts count as several; what is not known is never read.
        if (field) left -= (reader.pos - from) >> 5;
        continue;
      }
      const stop = reader.uint32() + reader.pos;
      if (field instanceof protobuf.MapField) walkEntry(field, stop, deep);
      else if (inner instanceof protobuf.Type) walk(inner, stop, deep - 1);
      else reader.pos = stop;
    }
  }

  /** An entry of a map is a message of its key and its value. */
  function walkEntry(field: protobuf.MapField, end: number, deep: number): void {
    while (reader.pos < end) {
      const tag = reader.uint32();
      if (tag >>> 3 !== 2 || !(field.resolvedType instanceof protobuf.Type)) reader.skipType(tag & 7);
      else walk(field.resolvedType, reader.uint32() + reader.pos, deep - 1);
    }
  }
}
