/** Reads what gzip has made of a text: RFC 1952, and inside of that RFC 1951. */
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

/** How many bytes are unpacked: a short text may stand for a thousand times as many. */
const most = 1_000_000;

/** Those of one file without a name, as `base64gzip` makes them; undefined where anything in it is not as it should be. */
function unpackedBytes(packed: Uint8Array): Uint8Array | undefined {
  const [method, flags] = [packed[2], packed[3]];
  if (method !== 8 || flags !== 0) return undefined;
  const unpacking = new Unpacking(packed, 10);
  const made = unpacking.all();
  const end = unpacking.end;
  if (!made || end + 8 !== packed.length) return undefined;
  const trailer = new DataView(packed.buffer, packed.byteOffset + end, 8);
  const isWhole = trailer.getUint32(0, true) === checksumOf(made) && trailer.getUint32(4, true) === made.length;
  return isWhole ? Uint8Array.from(made) : undefined;
}

/** CRC-32. */
function checksumOf(bytes: readonly number[]): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Numbers by which a symbol says a length or distance: the least of them, and how many more bits say how much more it is. */
interface Range {
  readonly least: number;
  readonly bits: number;
}

function rangesFrom(least: number, bits: readonly number[]): readonly Range[] {
  let next = least;
  return bits.map((each) => {
    const range = { least: next, bits: each };
    next += 1 << each;
    return range;
  });
}

const repeated = (most: number, times: number) =>
  Array.from({ length: (most + 1) * times }, (_, at) => Math.floor(at / times));

const lengths: readonly Range[] = [...rangesFrom(3, [0, 0, 0, 0, ...repeated(5, 4)]), { least: 258, bits: 0 }];
const distances = rangesFrom(1, [0, 0, ...repeated(13, 2)]);

/** Symbols by how many bits say them: how many there are of each such number, and all in order. */
interface Code {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/** @param bits how many say each symbol; 0 for one that does not occur. */
function codeOf(bits: readonly number[]): Code {
  const counts = Array.from({ length: longest + 1 }, (_, count) => bits.filter((each) => each === count).length);
  const symbols = [...bits.keys()].filter((symbol) => bits[symbol]! > 0).sort((a, b) => bits[a]! - bits[b]! || a - b);
  return { counts, symbols };
}

/** The most bits of a symbol. */
const longest = 15;

const usualCodes: readonly [Code, Code] = [
  codeOf(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  codeOf(new Array<number>(30).fill(5)),
];

/** The order in which a block says how many bits say each symbol of the code in which its own codes are written. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The symbol behind which a block ends. */
const endOfBlock = 256;

/** Unpacks bytes, once. Whatever is asked behind their end is 0, and then all of it is undefined. */
class Unpacking {
  private readonly made: number[] = [];
  private bit = 0;

  constructor(
    private readonly packed: Uint8Array,
    private at: number,
  ) {}

  /** Where the first byte is that was not read. */
  get end(): number {
    return this.bit > 0 ? this.at + 1 : this.at;
  }

  all(): readonly number[] | undefined {
    for (;;) {
      const isLast = this.take(1) === 1;
      if (!this.block() || this.isBeyond) return undefined;
      if (isLast) return this.made;
    }
  }

  private get isBeyond(): boolean {
    return this.end > this.packed.length || this.made.length > most;
  }

  private take(count: number): number {
    let taken = 0;
    for (let at = 0; at < count; at++) {
      taken |= (((this.packed[this.at] ?? 0) >> this.bit) & 1) << at;
      this.bit = (this.bit + 1) & 7;
      if (this.bit === 0) this.at++;
    }
    return taken;
  }

  private symbol({ counts, symbols }: Code): number | undefined {
    let [value, first, before] = [0, 0, 0];
    for (let bits = 1; bits <= longest; bits++) {
      value |= this.take(1);
      const count = counts[bits]!;
      if (value < first + count) return symbols[before + value - first];
      before += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    return undefined;
  }

  /** Returns whether it is as it should be. */
  private block(): boolean {
    const kind = this.take(2);
    if (kind === 0) return this.stored();
    if (kind === 3) return false;
    const codes = kind === 1 ? usualCodes : this.ownCodes();
    return codes !== undefined && this.coded(...codes);
  }

  private stored(): boolean {
    [this.at, this.bit] = [this.end, 0];
    const length = this.take(16);
    if ((this.take(16) ^ length) !== 0xffff) return false;
    for (const byte of this.packed.subarray(this.at, this.at + length)) this.made.push(byte);
    this.at += length;
    return true;
  }

  private ownCodes(): [Code, Code] | undefined {
    const [ofBytes, ofDistances] = [this.take(5) + 257, this.take(5) + 1];
    const ofBits = new Array<number>(order.length).fill(0);
    for (const symbol of order.slice(0, this.take(4) + 4)) ofBits[symbol] = this.take(3);
    const code = codeOf(ofBits);
    const bits: number[] = [];
    while (bits.length < ofBytes + ofDistances) {
      const symbol = this.symbol(code);
      if (symbol === undefined || (symbol === 16 && bits.length === 0) || this.isBeyond) return undefined;
      if (symbol < 16) bits.push(symbol);
      else if (symbol === 16) bits.push(...new Array<number>(this.take(2) + 3).fill(bits.at(-1)!));
      else bits.push(...new Array<number>(symbol === 17 ? this.take(3) + 3 : this.take(7) + 11).fill(0));
    }
    return bits.length > ofBytes + ofDistances
      ? undefined
      : [codeOf(bits.slice(0, ofBytes)), codeOf(bits.slice(ofBytes))];
  }

  private coded(code: Code, codeOfDistances: Code): boolean {
    while (!this.isBeyond) {
      const symbol = this.symbol(code);
      if (symbol === undefined) return false;
      if (symbol === endOfBlock) return true;
      if (symbol < endOfBlock) this.made.push(symbol);
      else if (!this.repeat(this.number(lengths, symbol - 257), this.number(distances, this.symbol(codeOfDistances))))
        return false;
    }
    return false;
  }

  private number(ranges: readonly Range[], symbol: number | undefined): number | undefined {
    const range = symbol === undefined ? undefined : ranges[symbol];
    return range && range.least + this.take(range.bits);
  }

  /** Appends so many bytes again, from so far before the end of what is made. */
  private repeat(length: number | undefined, distance: number | undefined): boolean {
    if (length === undefined || distance === undefined || distance > this.made.length) return false;
    for (let count = 0; count < length; count++) this.made.push(this.made[this.made.length - distance]!);
    return true;
  }
}
