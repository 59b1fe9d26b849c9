/** The CRC-32 of bytes, as gzip writes it and Go's hash/crc32 has it by default. */
export function crc32(bytes: Iterable<number>): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
