import { describe, expect, test } from "vitest";
import { decodeText } from "../../../templates/files/decode-text.ts";

const bytes = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

const text = "Program,Città\nHôpital,245";

describe("a text file's characters", () => {
  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], utf8(text))],
    ["UTF-16 of Windows with its mark", bytes([0xff, 0xfe], utf16(text, true))],
    ["UTF-16 of old Macs with its mark", bytes([0xfe, 0xff], utf16(text, false))],
  ])("are read from %s, and nothing is told", (_, file) => {
    expect(decodeText(file)).toEqual({ text });
  });

  test.each([
    ["UTF-16 without a mark", bytes(utf16(text, true)), /UTF-16/],
    ["UTF-16 of the other order without a mark", bytes(utf16(text, false)), /UTF-16/],
    ["Windows-1252", bytes([...text].map((letter) => letter.charCodeAt(0))), /Windows-1252/],
  ])("are guessed for %s, and the guess is told", (_, file, told) => {
    const read = decodeText(file);
    expect(read.text).toBe(text);
    expect(read.told).toMatch(told);
  });

  test("that the mark promises and the file does not keep are a sentence", () => {
    expect(() => decodeText(bytes([0xef, 0xbb, 0xbf], [0xff, 0xff]))).toThrow(/says that it is UTF-8, but it is damaged/);
  });

  test("of a file that is no text are a sentence", () => {
    expect(() => decodeText(bytes([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 8]))).toThrow(/not a text file/);
  });

  test("of an empty file are none", () => {
    expect(decodeText(bytes())).toEqual({ text: "" });
  });
});
