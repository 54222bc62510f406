import { expect, test } from "vitest";
import { readBucketWord } from "../../../core/programs/bucket-words.ts";
import { plainText, sameName, wordsOf } from "../../../core/programs/cell-words.ts";
import { readCityAndState, readState, stateName } from "../../../core/programs/places.ts";
import { readProgramCode } from "../../../core/programs/program-code.ts";

test.each([
  ["  Step 2\r\n  average ", "Step 2 average"],
  ["\uFEFFProgram\u200B Code\u200D", "Program Code"],
  ["Step\u00A02", "Step 2"],
  ["in\u00ADvisible\u200E", "invisible"],
  ["plain words", "plain words"],
  ["two  spaces", "two spaces"],
  [245, "245"],
  [true, "TRUE"],
  [null, ""],
  [undefined, ""],
])("%j on one line is “%s”", (cell, text) => {
  expect(plainText(cell)).toBe(text);
});

test.each([
  ["MinimumStep2Score", "minimum step 2 score"],
  ["PercentApplicantsWhoMatchedUSIMG", "percent applicants who matched usimg"],
  ["NRMPCode", "nrmp code"],
  ["ProgramID", "program id"],
  ["Step2CK", "step 2 ck"],
  ["# of interviews (%)", "number of interviews percent"],
  ["J-1/H1B", "j 1 h 1 b"],
  ["Step 2 ≥ 230", "step 2 at least 230"],
  ["program's name", "programs name"],
  ["Café", "cafe"],
  ["—", ""],
])("the words of %s are “%s”", (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test.each([
  ["St. Ada's  Medical-Center", "stadasmedicalcenter"],
  ["ÉCOLE 2", "e\u0301cole2".normalize("NFKD").replace("\u0301", "")],
  ["…", ""],
])("%s compares as %s", (text, same) => {
  expect(sameName(text)).toBe(same);
});

test.each([
  ["1234140C0", "NRMP 1234140C0"],
  [" 1234140c0\u200B", "NRMP 1234140C0"],
  ["1234 140 C12", "NRMP 1234140C12"],
  ["0801234567", "ACGME 0801234567"],
  [801_234_567, "ACGME 0801234567"],
  ["801234567", "ACGME 0801234567"],
  ["1401234567C", "ACGME 1401234567C"],
  ["140-12-34567", "ACGME 1401234567"],
  ["1234140X0", undefined],
  ["12345", undefined],
  ["14012345678", undefined],
  ["", undefined],
  [null, undefined],
  [true, undefined],
])("the code %j is %s", (cell, code) => {
  const read = readProgramCode(cell);
  expect(read && `${read.kind} ${read.text}`).toBe(code);
});

test.each([
  ["NY", "NY"],
  ["n.y.", "NY"],
  ["New York", "NY"],
  [" puerto rico ", "PR"],
  ["DC", "DC"],
  ["D.C.", "DC"],
  ["XX", undefined],
  ["", undefined],
  ["constructor", undefined],
])("%s is the state %s", (text, state) => {
  expect(readState(text)).toBe(state);
});

test.each([
  ["Albany, NY", "Albany in NY"],
  ["Washington, D.C.", "Washington in DC"],
  ["Austin, Texas, USA", "Austin in TX"],
  ["Toledo, OH 43604", "Toledo in OH"],
  ["Lakeside, Main Campus, OH", "Lakeside, Main Campus in OH"],
  ["Albany", undefined],
  ["Albany, Ontario", undefined],
  [", NY", undefined],
])("%s is %s", (text, place) => {
  const read = readCityAndState(text);
  expect(read && `${read.city} in ${read.state}`).toBe(place);
});

test("a state is written out in sentences, and what is no state stays", () => {
  expect([stateName("OH"), stateName("Ontario")]).toEqual(["Ohio", "Ontario"]);
});

test.each([
  ["Reach", "Reach"],
  [" SAFETY ", "Safer"],
  ["dream", "Reach"],
  ["Target", "Core"],
  ["match", "Core"],
  ["below minimum", "Below minimum"],
  ["No data", "No data"],
  ["Category", undefined],
  ["Check: programAverage", undefined],
  ["", undefined],
  [5, undefined],
])("%j is the bucket %s", (cell, bucket) => {
  expect(readBucketWord(cell)).toBe(bucket);
});
