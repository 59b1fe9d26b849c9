/** Reads what gzip has made of a text: RFC 1952. */
import { Gunzip } from "fflate";
import { crc32 } from "../../text/index";
import { textResult, unknownOf } from "../result";
import { stringArgument } from "./arguments";
import { bytesInBase64, textInBytes } from "./base64";
import { refuse, tableOf } from "./implementation";

/** What is damaged, longer than `most`, or the base64 of something else than a text is left to OpenTofu. */
export const gzipFunctions = tableOf({
  base64gunzip: {
    value([given]) {
      const bytes = bytesInBase64(stringArgument(given));
      if (!bytes) return refuse("needs a string that is base64", 0);
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return refuse("needs base64 of what gzip has made", 0);
      const unpacked = unpackedBytes(bytes);
      const text = unpacked && textInBytes(unpacked, "utf-8");
      return text === undefined || text.includes("\ufffd") ? unknownOf("string") : textResult(text);
    },
  },
});

/** How many bytes are unpacked: a short text may hold a thousand times as many. */
const most = 1_000_000;
/** How many are read at once, so that not much more than `most` is unpacked. */
const piece = 1000;

/** Those of one file without a name, as `base64gzip` makes them; undefined where anything in it is not as it should be. */
function unpackedBytes(packed: Uint8Array): Uint8Array | undefined {
  const [, , method, flags] = packed;
  if (packed.length < 18 || method !== 8 || flags !== 0) return undefined;
  const made: number[] = [];
  let isSingle = true;
  const unpacking = new Gunzip((bytes) => {
    for (const byte of bytes) made.push(byte);
  });
  unpacking.onmember = () => {
    isSingle = false;
  };
  try {
    for (let at = 0; at < packed.length; at += piece) {
      unpacking.push(packed.subarray(at, at + piece));
      if (!isSingle || made.length > most) return undefined;
    }
  } catch {
    // It says of damaged data by an error what it is.
    return undefined;
  }
  // The library does not look at this.
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8);
  const isWhole = trailer.getUint32(0, true) === crc32(made) && trailer.getUint32(4, true) === made.length;
  return isWhole ? Uint8Array.from(made) : undefined;
}
