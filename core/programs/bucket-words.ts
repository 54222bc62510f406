import type { Cell } from "../cells/cell.ts";
import type { Bucket } from "../rules/bucket.ts";
import { plainText } from "./cell-words.ts";

/** MatchSheet's own words first, then what applicants call the same thing. */
const words: Readonly<Record<Bucket, readonly string[]>> = {
  Reach: ["reach", "reaches", "dream", "stretch", "long shot", "longshot", "far reach"],
  Core: ["core", "target", "targets", "match", "realistic", "mid", "middle", "on target"],
  Safer: ["safer", "safe", "safety", "safeties", "likely", "backup", "back up", "back-up"],
  "Below minimum": ["below minimum", "below min", "under minimum"],
  "No data": ["no data"],
};

const bucketsByWord = new Map((Object.keys(words) as Bucket[]).flatMap((bucket) => words[bucket].map((word) => [word, bucket])));

/** The bucket that a cell names, in MatchSheet's words or in the user's own; undefined for anything else. */
export function readBucketWord(cell: Cell): Bucket | undefined {
  return typeof cell === "string" ? bucketsByWord.get(plainText(cell).toLowerCase()) : undefined;
}
