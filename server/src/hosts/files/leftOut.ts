/** A file that exists and is not read; the message is a clause that begins with "it". */
export class LeftOut extends Error {}
