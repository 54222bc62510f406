import { FileProblem } from "./file-problem.ts";

export interface DecodedText {
  readonly text: string;
  /** What the reader should know: the encoding was a guess. */
  readonly told?: string;
}

interface Mark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

/** The marks that name a text's encoding at its start. */
const marks: readonly Mark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

const guessed = {
  utf16: "The file does not say how its characters are stored; it was read as UTF-16. If letters look wrong, save it again as UTF-8.",
  windows: "The file is not UTF-8, so its characters were read as Windows-1252. If letters look wrong, save it again as “CSV UTF-8”.",
} as const;

const sampleLength = 2000;

/** Latin text in UTF-16 has a zero byte beside almost every letter; where it stands tells the byte order. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 1].map((offset) => sample.filter((byte, index) => byte === 0 && index % 2 === offset).length);
  if ((zeros[1] ?? 0) > sample.length / 4) return "utf-16le";
  return (zeros[0] ?? 0) > sample.length / 4 ? "utf-16be" : undefined;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A text file's characters: by its mark, else UTF-8, else what spreadsheets on Windows write. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = marks.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) {
    const text = strictly(bytes, mark.encoding);
    if (text === undefined) {
      throw new FileProblem(`This file says that it is ${mark.encoding.toUpperCase()}, but it is damaged. Save it again as “CSV UTF-8”.`);
    }
    return { text };
  }
  const utf16 = unmarkedUtf16(bytes);
  const wide = utf16 === undefined ? undefined : strictly(bytes, utf16);
  if (wide !== undefined) return { text: wide, told: guessed.utf16 };
  if (bytes.subarray(0, sampleLength).includes(0)) {
    throw new FileProblem("This file is not a text file. Open a CSV, TSV or XLSX file.");
  }
  const text = strictly(bytes, "utf-8");
  return text === undefined ? { text: new TextDecoder("windows-1252").decode(bytes), told: guessed.windows } : { text };
}
